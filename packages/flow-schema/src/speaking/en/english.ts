import type { PlainType } from '../../value.ts';
import type { Speaker } from '../speaker.ts';
import { dateTimeWords, dateWords, dayWords, timeWords } from './date-time-words.ts';
import { durationWords } from './duration-words.ts';
import { listWords } from './list-words.ts';
import { moneyWords } from './money-words.ts';
import { numberWords, ordinalWords } from './number-words.ts';
import { phoneWords } from './phone-words.ts';
import { digitsOneByOne, emailWords, spelt } from './spelling.ts';

export const english: Speaker = {
  plain: {
    text: String,
    number: (value) => numberWords(Number(value)),
    'yes-no': (value) => (value === true ? 'yes' : 'no'),
    date: (value) => dateWords(String(value)),
    time: (value) => timeWords(String(value)),
    'date-time': (value) => dateTimeWords(String(value)),
    duration: (value) => durationWords(Number(value)),
    phone: (value) => phoneWords(String(value)),
    email: (value) => emailWords(String(value)),
    money: (value) => moneyWords(String(value)),
  } satisfies Record<PlainType, (value: string | number | boolean) => string>,
  list: listWords,
  field: (name) => name.replace(/[A-Z]+|\d+/g, (part) => ` ${part.toLowerCase()}`),
  nothing: 'nothing',
  ordinal: ordinalWords,
  spell: spelt,
  digits: digitsOneByOne,
  day: dayWords,
  time: timeWords,
};
