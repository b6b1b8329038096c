import { expectationSchema, type HandlerIntent, handlerIdSchema, moods, type Understand } from '@callwright/flow-schema';
import { z } from 'zod';

const handlerSchema = z.object({ handler: handlerIdSchema, examples: z.array(z.string()) });

/** Whole utterances of one business, and what a person would take each for. */
export const evaluationSchema = z.strictObject({
  domain: z.string(),
  context: z.object({ now: z.string(), timeZone: z.string(), handlers: z.array(handlerSchema) }),
  expectations: z.record(z.string(), expectationSchema),
  rows: z.array(
    z.strictObject({
      asked: z.string(),
      words: z.string(),
      /** Null: they do not answer what was asked, or leave open what they mean. */
      means: z.union([z.string(), z.number(), z.boolean(), z.null()]),
      handler: handlerIdSchema.exactOptional(),
      mood: z.enum(moods).exactOptional(),
      language: z.string().exactOptional(),
      /** `hard`: people understand it by more than its words. `ambiguous`: people would ask back, too. */
      level: z.enum(['hard', 'ambiguous']).exactOptional(),
    }),
  ),
});
export type Evaluation = z.infer<typeof evaluationSchema>;

export interface Judged {
  readonly domain: string;
  readonly type: string;
  readonly level: 'plain' | 'hard' | 'ambiguous';
  readonly words: string;
  /** Value, handler, mood and language are all as they should be. */
  readonly isRight: boolean;
  /** It was taken for something that it does not mean: worse than asking again. */
  readonly isMistaken: boolean;
  readonly heard: string;
  readonly wanted: string;
}

export function judge(understand: Understand, { domain, context, expectations, rows }: Evaluation): readonly Judged[] {
  const handlers: readonly HandlerIntent[] = context.handlers;
  return rows.map(({ asked, words, means, handler, mood, language, level }): Judged => {
    const expectation = expectations[asked];
    if (expectation === undefined) throw new Error(`"${words}" answers "${asked}", which is asked nowhere. Add it to the expectations.`);
    const heard = understand(words, expectation, { ...context, handlers });
    const value = heard.understood.type === 'nothing' ? null : heard.understood.value;
    const given = [value, heard.handler, heard.mood, heard.language].join(' / ');
    const wanted = [means, handler, mood, language].join(' / ');
    const isMistaken = value !== null && value !== means;
    return { domain, type: expectation.type, level: level ?? 'plain', words, isRight: given === wanted, isMistaken, heard: given, wanted };
  });
}
