import { z } from 'zod';
import { choiceSchema } from './type-spec.ts';
import { plainSchemas } from './value.ts';

/** Something a caller may want, and how some callers say it. */
export const intentSchema = z.object({
  name: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/, 'expected a name like change-booking: small letters, digits and hyphens'),
  examples: z.array(z.string().min(1).max(200)).min(1).max(50),
});
export type Intent = z.infer<typeof intentSchema>;

const keySchema = z.string().regex(/^[0-9*#]$/, 'expected one key: 0 to 9, * or #');

/** One of a menu: a choice that a key stands for, too. */
export const menuChoiceSchema = choiceSchema.extend({ key: keySchema.exactOptional() });
export type MenuChoice = z.infer<typeof menuChoiceSchema>;

/** What a node waits to hear. It steers how long a pause may be, and what the words are taken for. */
export const expectationSchema = z.discriminatedUnion('type', [
  /** Anything that has words in it, as it was said. */
  z.object({ type: z.literal('text') }),
  /** Of a person, without what is said around it. */
  z.object({ type: z.literal('name') }),
  z.object({ type: z.literal('yes-no') }),
  z.object({ type: z.literal('number'), min: z.number().exactOptional(), max: z.number().exactOptional() }),
  /** One after the other: a customer number, a code. */
  z.object({ type: z.literal('digits'), min: z.number().int().min(1).max(40), max: z.number().int().min(1).max(40) }),
  z.object({ type: z.literal('date') }),
  z.object({ type: z.literal('time') }),
  z.object({ type: z.literal('date-time') }),
  z.object({ type: z.literal('duration') }),
  z.object({ type: z.literal('phone') }),
  z.object({ type: z.literal('email') }),
  /** The currency meant when none is said. */
  z.object({ type: z.literal('money'), currency: z.string().regex(/^[A-Z]{3}$/) }),
  z.object({ type: z.literal('choice'), choices: z.array(menuChoiceSchema).min(1).max(100) }),
  z.object({ type: z.literal('intent'), intents: z.array(intentSchema).min(1).max(50) }),
]);
export type Expectation = z.infer<typeof expectationSchema>;
export type ExpectationType = Expectation['type'];

/** How keys are collected: so many at most, or until one that ends them. */
export const keypadSchema = z.object({
  min: z.number().int().min(1).max(40),
  max: z.number().int().min(1).max(40),
  endsWith: keySchema.exactOptional(),
});
export type Keypad = z.infer<typeof keypadSchema>;

/** What words or keys were taken for, held against an expectation. `nothing`: they came, and do not answer it. */
export const understoodSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('text'), value: plainSchemas.text }),
  z.object({ type: z.literal('name'), value: plainSchemas.text }),
  z.object({ type: z.literal('yes-no'), value: z.boolean() }),
  z.object({ type: z.literal('number'), value: z.number() }),
  z.object({ type: z.literal('digits'), value: z.string().regex(/^\d{1,40}$/) }),
  z.object({ type: z.literal('date'), value: plainSchemas.date }),
  z.object({ type: z.literal('time'), value: plainSchemas.time }),
  z.object({ type: z.literal('date-time'), value: plainSchemas['date-time'] }),
  z.object({ type: z.literal('duration'), value: plainSchemas.duration }),
  z.object({ type: z.literal('phone'), value: plainSchemas.phone }),
  z.object({ type: z.literal('email'), value: plainSchemas.email }),
  z.object({ type: z.literal('money'), value: plainSchemas.money }),
  z.object({ type: z.literal('choice'), value: z.string() }),
  z.object({ type: z.literal('intent'), value: z.string() }),
  z.object({ type: z.literal('nothing') }),
]);
export type Understood = z.infer<typeof understoodSchema>;

export const moods = ['calm', 'pleased', 'annoyed', 'angry', 'worried', 'confused'] as const;
export type Mood = (typeof moods)[number];
