import type { Expectation, Understand, UnderstandContext, Understood } from '@callwright/flow-schema';
import { understandDateTime } from './en/understand-date-time.ts';
import { understandYesNo } from './en/understand-yes-no.ts';

/** As many characters as a text value may have. */
const longestText = 4_000;

/** Takes words for what they mean, held against what a node waits for; `nothing` asks the caller again. */
export const understand: Understand = (words, expectation, context) => ({
  understood: readers[expectation.type]?.(words, context) ?? { type: 'nothing' },
});

const readers: { readonly [Type in Expectation['type']]?: (words: string, context: UnderstandContext) => Understood } = {
  text: readText,
  'yes-no': (words) => {
    const value = understandYesNo(words);
    return value === undefined ? { type: 'nothing' } : { type: 'yes-no', value };
  },
  'date-time': (words, context) => {
    const value = understandDateTime(words, context);
    return value === undefined ? { type: 'nothing' } : { type: 'date-time', value };
  },
};

function readText(words: string): Understood {
  // A recogniser writes "..." and the like for noise.
  if (!/[\p{L}\p{N}]/u.test(words)) return { type: 'nothing' };
  return { type: 'text', value: words.trim().slice(0, longestText).toWellFormed() };
}
