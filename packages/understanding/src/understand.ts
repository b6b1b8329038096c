import type { Expectation, Heard, Understand, UnderstandContext, Understood } from '@callwright/flow-schema';
import { english } from './en/english.ts';
import { findHandler } from './en/find-handler.ts';
import { moodOf } from './en/mood-of.ts';
import { understandIntent } from './en/understand-intent.ts';
import { type ForeignLanguage, foreignLanguage } from './foreign-language.ts';

/** As many characters as a text value may have. */
const longestText = 4_000;
/** Any words answer a question for a text, so only a handler's own words mean the handler there. */
const ownWords = 0.9;
/** How far a handler must be ahead of an intent that the words may mean as well. */
const aheadOfIntent = 0.15;

/** Takes words for what they mean, held against what a node waits for; `nothing` asks the caller again. */
export const understand: Understand = (words, expectation, context) => {
  const language = foreignLanguage(words);
  const heard = readWords(words, expectation, { context, language });
  const mood = moodOf(words);
  return { ...heard, ...(mood === undefined ? {} : { mood }), ...(language === undefined ? {} : { language }) };
};

interface Surroundings {
  readonly context: UnderstandContext;
  readonly language: ForeignLanguage | undefined;
}

function readWords(words: string, expectation: Expectation, { context, language }: Surroundings): Heard {
  const understood = expectation.type === 'text' ? readText(words) : readEnglish(words, expectation, { context, language });
  const handler = context.handlers === undefined || context.handlers.length === 0 ? undefined : findHandler(words, context.handlers);
  if (handler === undefined || handler.score < scoreToBeat(words, expectation, understood)) return { understood };
  // The index is made of the handlers of this very context, so its names are their ids.
  const meant = context.handlers?.find((candidate) => candidate.handler === handler.name);
  return meant === undefined ? { understood } : { understood: { type: 'nothing' }, handler: meant.handler };
}

/** What the words answer, they do not also mean. */
function scoreToBeat(words: string, expectation: Expectation, understood: Understood): number {
  if (understood.type === 'nothing') return 0;
  if (expectation.type === 'text') return ownWords;
  if (expectation.type !== 'intent') return Number.POSITIVE_INFINITY;
  return (understandIntent(words, expectation.intents)?.score ?? 0) + aheadOfIntent;
}

function readText(words: string): Understood {
  // A recogniser writes "..." and the like for noise.
  if (!/[\p{L}\p{N}]/u.test(words)) return { type: 'nothing' };
  return { type: 'text', value: words.trim().slice(0, longestText).toWellFormed() };
}

/** A sentence of another language is no name, though it may look like one. */
function readEnglish(words: string, expectation: Exclude<Expectation, { type: 'text' }>, { context, language }: Surroundings): Understood {
  if (language !== undefined && expectation.type === 'name') return { type: 'nothing' };
  // Reader and expectation are of one type: a union of functions takes no union of arguments.
  const read = english[expectation.type] as (words: string, expectation: Expectation, context: UnderstandContext) => unknown;
  const value = read(words, expectation, context);
  return value === undefined ? { type: 'nothing' } : ({ type: expectation.type, value } as Understood);
}
