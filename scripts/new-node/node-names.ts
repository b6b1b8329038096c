import { newNodeErrors } from './new-node-errors.ts';

export interface NodeNames {
  /** `hold-on`: the folder, and the type in documents. */
  readonly type: string;
  /** `holdOn`: the value in the code. */
  readonly value: string;
  /** `HoldOn`: what its types begin with. */
  readonly pascal: string;
  /** `Hold on`: what people see. */
  readonly title: string;
}

/** Words that cannot stand as the name of a value, or are on every object. */
const reserved = new Set(
  'await break case catch class const constructor continue debugger default delete do else enum export extends false finally for function if implements import in instanceof interface let new null package private protected prototype public return static super switch this throw true try typeof var void while with yield'.split(
    ' ',
  ),
);

/** The forms that one name takes. */
export function namesOf(type: string): NodeNames {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(type) || type.length > 40 || reserved.has(type)) throw newNodeErrors.BAD_NAME({ name: type });
  const words = type.split('-');
  const pascal = words.map(capital).join('');
  return { type, value: `${words[0]}${words.slice(1).map(capital).join('')}`, pascal, title: capital(words.join(' ')) };
}

function capital(word: string): string {
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
}
