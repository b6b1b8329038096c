import type { MenuChoice } from '@callwright/flow-schema';
import type { Mention } from './corrections.ts';
import { contentOf } from './noises.ts';

type Tokens = readonly string[];

export interface FoundChoice extends Mention {
  readonly choice: number;
}

const before = new Set(['number', 'option', 'choice', 'press', 'answer', 'item']);
const misheard: ReadonlyMap<string, string> = new Map([
  ['to', '2'],
  ['too', '2'],
  ['for', '4'],
  ['won', '1'],
  ['ate', '8'],
]);
const particular = new Set(['one', '1', 'option', 'choice', '']);

/** Choices named by their place or their key: "the second one", "option two", "the last", "two". */
export function findPlaces(tokens: Tokens, choices: readonly MenuChoice[]): readonly FoundChoice[] {
  const whole = contentOf(tokens).filter((token) => token !== 'the');
  const only = whole.length === 1 ? numbered(misheard.get(whole[0] ?? '') ?? whole[0], choices) : undefined;
  if (only !== undefined) return [{ choice: only, start: 0, end: tokens.length }];
  return tokens.flatMap((token, at) => {
    const choice = placeAt(tokens, at, choices);
    return choice === undefined || choice < 0 || choice >= choices.length
      ? []
      : [{ choice, start: at, end: at + (before.has(token) ? 2 : 1) }];
  });
}

function placeAt(tokens: Tokens, at: number, choices: readonly MenuChoice[]): number | undefined {
  const token = tokens[at] ?? '';
  const next = tokens[at + 1] ?? '';
  const ordinal = /^(\d{1,2})th$/.exec(token);
  // "One second" is no place.
  const isOne = particular.has(next) && next !== '' ? true : tokens[at - 1] === 'the' || tokens.length <= 2;
  if (ordinal !== null) return isOne && !/^(?:\d+|a|just)$/.test(tokens[at - 1] ?? '') ? Number(ordinal[1]) - 1 : undefined;
  if (before.has(token)) return numbered(next, choices);
  if ((token === 'last' || token === 'final') && particular.has(next)) return choices.length - 1;
  if (choices.length !== 2) return token === 'middle' && choices.length === 3 ? 1 : undefined;
  if (token === 'former') return 0;
  return token === 'latter' ? 1 : undefined;
}

/** By its key where choices have keys, otherwise by its place. */
function numbered(token: string | undefined, choices: readonly MenuChoice[]): number | undefined {
  if (token === undefined || !/^\d{1,2}$/.test(token)) return undefined;
  const hasKeys = choices.some(({ key }) => key !== undefined);
  const at = hasKeys ? choices.findIndex(({ key }) => key === token) : Number(token) - 1;
  return at >= 0 && at < choices.length ? at : undefined;
}
