import type { Expectation, UnderstandContext, Understood } from '@callwright/flow-schema';
import { understand } from '../understand.ts';

/** Saturday, 21 November 2026, 10:00 in Berlin. */
export const saturday: UnderstandContext = { now: '2026-11-21T09:00:00Z', timeZone: 'Europe/Berlin' };
/** The same instant, 4:00 in New York. */
export const inNewYork: UnderstandContext = { now: '2026-11-21T09:00:00Z', timeZone: 'America/New_York' };

type Answer = Exclude<Understood, { type: 'nothing' }>['value'] | undefined;
export type Rows<Value> = readonly (readonly [words: string, value: Value | undefined])[];

/** The value alone; absent when nothing was understood. */
export function heard(words: string, expectation: Expectation, context: UnderstandContext = saturday): Answer {
  const { understood } = understand(words, expectation, context);
  return understood.type === 'nothing' ? undefined : understood.value;
}

/** Between bars, words in which there is nothing. */
export function nothingIn(texts: string): Rows<never> {
  return texts.split('|').map((words) => [words.trim().replaceAll(/\s+/g, ' '), undefined] as const);
}
