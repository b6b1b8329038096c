import { variableNameSchema } from '@callwright/flow-schema';
import { z } from 'zod';
import { askingShape } from '../asking/asking-schema.ts';
import { wordsSchema } from '../words-schema.ts';

/** What an answer can be: of a type that variables have, or a text of a certain kind. */
export const answerTypes = [
  'text',
  'name',
  'digits',
  'yes-no',
  'number',
  'date',
  'time',
  'date-time',
  'duration',
  'phone',
  'email',
  'money',
  'choice',
] as const;
export type AnswerType = (typeof answerTypes)[number];

const digitCount = z.number().int().min(1).max(40);

export const askConfigSchema = z.strictObject({
  ...askingShape,
  expects: z.enum(answerTypes),
  /** Where the answer is kept. */
  variable: variableNameSchema,
  /** Of a number: the least and the most that it can be. */
  min: z.number().exactOptional(),
  max: z.number().exactOptional(),
  /** Of digits: how many there can be. */
  minDigits: digitCount.exactOptional(),
  maxDigits: digitCount.exactOptional(),
  /** Of money: the currency meant when none is said. */
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/, 'expected the three letters of a currency, such as EUR')
    .exactOptional(),
  /** Whether the answer can be keyed, too, where keys can hold it. */
  keypad: z.boolean().exactOptional(),
  /** Asked before the answer is kept: `{{ answer }}, is that right?` */
  confirm: wordsSchema('write the question').exactOptional(),
  /** Must be true of `answer`. */
  valid: z.string().min(1, 'write what must hold').max(500).exactOptional(),
  /** Said in place of the question when the answer was understood, and is not valid. */
  invalid: wordsSchema('write what is said').exactOptional(),
});
export type AskConfig = z.infer<typeof askConfigSchema>;
