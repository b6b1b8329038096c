import type { Expectation, ExpectationType, UnderstandContext, Understood } from '@callwright/flow-schema';
import { understandChoice } from './understand-choice.ts';
import { understandDate } from './understand-date.ts';
import { understandDateTime } from './understand-date-time.ts';
import { understandDigits } from './understand-digits.ts';
import { understandDuration } from './understand-duration.ts';
import { understandEmail } from './understand-email.ts';
import { understandIntent } from './understand-intent.ts';
import { understandMoney } from './understand-money.ts';
import { understandName } from './understand-name.ts';
import { understandNumber } from './understand-number.ts';
import { understandPhone } from './understand-phone.ts';
import { understandTime } from './understand-time.ts';
import { understandYesNo } from './understand-yes-no.ts';

type ExpectationOf<Type extends ExpectationType> = Extract<Expectation, { type: Type }>;
type ValueOf<Type extends ExpectationType> = Extract<Understood, { type: Type }> extends { readonly value: infer Value } ? Value : never;
type Reader<Type extends ExpectationType> = (
  words: string,
  expectation: ExpectationOf<Type>,
  context: UnderstandContext,
) => ValueOf<Type> | undefined;

/** What English words mean, by what was asked for. */
export const english: { readonly [Type in Exclude<ExpectationType, 'text'>]: Reader<Type> } = {
  name: understandName,
  'yes-no': understandYesNo,
  number: understandNumber,
  digits: understandDigits,
  date: (words, _expectation, context) => understandDate(words, context),
  time: (words, _expectation, context) => understandTime(words, context),
  'date-time': (words, _expectation, context) => understandDateTime(words, context),
  duration: understandDuration,
  phone: (words, _expectation, context) => understandPhone(words, context),
  email: understandEmail,
  money: (words, { currency }) => understandMoney(words, currency),
  choice: (words, { choices }) => understandChoice(words, choices),
  intent: (words, { intents }) => understandIntent(words, intents)?.name,
};
