import type { Expectation, ExpectationType, Understand, Understood } from '@callwright/flow-schema';

/** Words that answer what is asked, and what they are to be taken for. */
export interface PlausibleAnswer {
  readonly words: string;
  readonly understood: Understood;
}

/** What callers say who answer what they are asked: few words that our understanding takes, no two of which lead the same way. */
export function plausibleAnswers(expectation: Expectation, now: string): readonly PlausibleAnswer[] {
  // Which row belongs to which expectation follows from the type of the table, which the look-up forgets.
  const answers = table[expectation.type] as (expectation: Expectation, tomorrow: string) => Readonly<Record<string, unknown>>;
  return Object.entries(answers(expectation, dayAfter(now))).map(([words, value]) => ({
    words,
    // The table gives each type the values that it has.
    understood: { type: expectation.type, value } as Understood,
  }));
}

/** Words that nothing can be taken for. */
export const noAnswer = '...';

/** Takes the words that an exploration uses for what it means by them, and others for no more than words. */
export const understandPlainly: Understand = (words, expectation, { now, handlers = [] }) => {
  const answer = plausibleAnswers(expectation, now).find((one) => one.words === words);
  if (answer !== undefined) return { understood: answer.understood };
  const meant = handlers.find(({ examples }) => examples.includes(words));
  if (meant !== undefined) return { understood: { type: 'nothing' }, handler: meant.handler };
  const isText = expectation.type === 'text' && /[\p{L}\p{N}]/u.test(words);
  return { understood: isText ? { type: 'text', value: words } : { type: 'nothing' } };
};

type ValueOf<Type extends ExpectationType> = Extract<Understood, { type: Type }>['value'];

const table: {
  readonly [Type in ExpectationType]: (
    expectation: Extract<Expectation, { type: Type }>,
    tomorrow: string,
  ) => Readonly<Record<string, ValueOf<Type>>>;
} = {
  text: () => ({ 'Ada Lovelace': 'Ada Lovelace' }),
  name: () => ({ 'Ada Lovelace': 'Ada Lovelace' }),
  'yes-no': () => ({ yes: true, no: false }),
  number: ({ min, max }) => Object.fromEntries(numbersWithin(min, max).map((value) => [String(value), value])),
  digits: ({ min }) => ({ [digitsOf(min).split('').join(' ')]: digitsOf(min) }),
  date: (_expectation, tomorrow) => ({ tomorrow }),
  time: () => ({ 'at ten in the morning': '10:00' }),
  'date-time': (_expectation, tomorrow) => ({ 'tomorrow at ten': `${tomorrow}T10:00` }),
  duration: () => ({ 'half an hour': 1_800, 'two hours': 7_200 }),
  phone: () => ({ '+1 202 555 0142': '+12025550142' }),
  email: () => ({ 'ada@example.com': 'ada@example.com' }),
  money: ({ currency }) => ({ [`12 ${currency}`]: `${currency} 12.00` }),
  choice: ({ choices }) => Object.fromEntries(choices.map(({ label, value }) => [label, value])),
  intent: ({ intents }) =>
    Object.fromEntries(intents.flatMap(({ examples: [first], name }) => (first === undefined ? [] : [[first, name]]))),
};

/** The ends of what is allowed, and something between: comparisons in flows are mostly about one of them. */
function numbersWithin(min = 1, max = 100): readonly number[] {
  return [...new Set([min, Math.round((min + max) / 2), max])];
}

function digitsOf(count: number): string {
  return '1234567890'.repeat(4).slice(0, count);
}

function dayAfter(now: string): string {
  return new Date(Date.parse(now) + 86_400_000).toISOString().slice(0, 10);
}
