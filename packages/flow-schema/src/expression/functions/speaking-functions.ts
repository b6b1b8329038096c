import { speakValue } from '../../speaking/speak-value.ts';
import { speakers } from '../../speaking/speakers.ts';
import { isList } from '../../speaking/value-kinds.ts';
import type { Choice } from '../../type-spec.ts';
import { type PlainValue, plainSchemas, type Value } from '../../value.ts';
import { Failure } from '../failure.ts';
import { textualTypes } from '../type-names.ts';
import type { FunctionDefinition } from './function-definition.ts';

const text = { type: 'text' } as const;
const noDigits = new Failure('There are no digits in it.');
const noLetters = new Failure('There is nothing in it to spell.');
const noPlace = new Failure('Only whole numbers from 0 on are places in a row.');
const noDate = new Failure('The text is no date like 2026-11-24 or 2026-11-24T09:30.');
const noTime = new Failure('The text is no time like 09:30 or 2026-11-24T09:30.');
const noList = new Failure('It is no list.');
const word = (value: string): Choice => ({ value, label: value, saidAs: [] });

/** What they give is words for the ear, in a written prompt too. */
export const speakingFunctions: readonly FunctionDefinition[] = [
  {
    // The value as it is spoken, as text.
    name: 'inWords',
    form: 'inWords(start)',
    takes: ['any'],
    gives: ([spec = text], language) => ({ spec: text, apply: (value) => speakValue(spec, value, language) }),
  },
  {
    // The text letter by letter.
    name: 'spell',
    form: 'spell(name)',
    takes: [textualTypes],
    gives: (_specs, language) => ({ spec: text, apply: (value) => speakers[language].spell(String(value)) || noLetters }),
  },
  {
    // Digits one by one, in groups as people say them.
    name: 'digitsOf',
    form: 'digitsOf(code)',
    takes: [['number', ...textualTypes]],
    gives: (_specs, language) => ({
      spec: text,
      apply: (value) =>
        plainSchemas.phone.safeParse(value).success
          ? speakers[language].plain.phone(String(value))
          : (speakers[language].digits(String(value)) ?? noDigits),
    }),
  },
  {
    // A place in a row: second.
    name: 'ordinal',
    form: 'ordinal(2)',
    takes: [['number']],
    gives: (_specs, language) => ({ spec: text, apply: (value) => ordinalOf(Number(value), speakers[language].ordinal) }),
  },
  {
    // The day in words, without the year.
    name: 'asDate',
    form: 'asDate(start)',
    takes: [['date', 'date-time', 'text']],
    gives: (_specs, language) => ({
      spec: text,
      apply: (value) => (isOf('date', value) || isOf('date-time', value) ? speakers[language].day(String(value)) : noDate),
    }),
  },
  {
    // The time of day in words.
    name: 'asTime',
    form: 'asTime(start)',
    takes: [['time', 'date-time', 'text']],
    gives: (_specs, language) => ({
      spec: text,
      apply: (value) => (isOf('time', value) || isOf('date-time', value) ? speakers[language].time(String(value).slice(-5)) : noTime),
    }),
  },
  {
    // The items of a list in words, with "and" or "or" before the last.
    name: 'listAs',
    form: 'listAs(items, "or")',
    takes: [['list'], { type: 'choice', choices: [word('and'), word('or')] }],
    optional: 1,
    gives: ([list], language) => ({
      spec: text,
      apply: (items, last: Value | undefined) => {
        if (!isList(items) || list?.type !== 'list') return noList;
        const said = items.map((item) => speakValue(list.of, item, language));
        return speakers[language].list(said, last === 'or' ? 'or' : 'and');
      },
    }),
  },
];

function isOf(type: 'date' | 'time' | 'date-time', value: Value): value is PlainValue {
  return plainSchemas[type].safeParse(value).success;
}

function ordinalOf(value: number, say: (value: number) => string): string | Failure {
  return Number.isInteger(value) && value >= 0 && value < 1e15 ? say(value) : noPlace;
}
