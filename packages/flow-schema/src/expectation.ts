import { z } from 'zod';

/** What a node waits to hear. It steers how long a pause may be, and what the words are taken for. */
export const expectationSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('text') }),
  z.object({ type: z.literal('yes-no') }),
  z.object({ type: z.literal('date-time') }),
]);
export type Expectation = z.infer<typeof expectationSchema>;

/** What words were taken for, held against an expectation. `nothing`: they were heard, and do not answer it. */
export const understoodSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('text'), value: z.string() }),
  z.object({ type: z.literal('yes-no'), value: z.boolean() }),
  z.object({ type: z.literal('date-time'), value: z.string() }),
  z.object({ type: z.literal('nothing') }),
]);
export type Understood = z.infer<typeof understoodSchema>;

export interface UnderstandContext {
  /** The instant the words were spoken, as ISO text in UTC: "tomorrow" counts from it. */
  readonly now: string;
  /** An IANA time zone: `Europe/Berlin`. */
  readonly timeZone: string;
}

/** The contract of understanding: pure, so that the simulator, the runtime and the editor agree. */
export type Understand = (words: string, expectation: Expectation, context: UnderstandContext) => Understood;
