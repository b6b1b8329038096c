import type { Expectation, ExpectationType, Keypad, Understood } from './expectation.ts';
import { isNorthAmerican } from './north-american-zones.ts';

/** What is waited for while keys are pressed, and where. */
export interface KeyListening {
  readonly expectation: Expectation;
  readonly keypad?: Keypad | undefined;
  readonly timeZone: string;
}

const nothing: Understood = { type: 'nothing' };

/** Takes pressed keys for what they mean, held against what a node waits for. Keys say less than words: for most types they are no answer. */
export function understandKeys(keys: string, { expectation, keypad, timeZone }: KeyListening): Understood {
  const pressed = withoutEnd(keys, keypad);
  if (keypad !== undefined && (pressed.length < keypad.min || pressed.length > keypad.max)) return nothing;
  // Which reader belongs to which expectation follows from the type of the table, which the look-up forgets.
  const read = readers[expectation.type] as ((keys: string, expectation: Expectation, timeZone: string) => Understood) | undefined;
  return read?.(pressed, expectation, timeZone) ?? nothing;
}

type Readers = {
  readonly [Type in ExpectationType]?: (keys: string, expectation: Extract<Expectation, { type: Type }>, timeZone: string) => Understood;
};

const readers: Readers = {
  'yes-no': (keys) => (keys === '1' || keys === '2' ? { type: 'yes-no', value: keys === '1' } : nothing),
  number: (keys, { min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY }) => {
    if (!/^\d{1,15}$/.test(keys)) return nothing;
    const value = Number(keys);
    return value >= min && value <= max ? { type: 'number', value } : nothing;
  },
  digits: (keys, { min, max }) => {
    const fits = /^\d+$/.test(keys) && keys.length >= min && keys.length <= max;
    return fits ? { type: 'digits', value: keys } : nothing;
  },
  phone: (keys, _expectation, timeZone) => {
    const number = isNorthAmerican(timeZone) ? dialledInNorthAmerica(keys) : keys.replace(/^00/, '');
    return /^[1-9]\d{6,14}$/.test(number) ? { type: 'phone', value: `+${number}` } : nothing;
  },
  choice: (keys, { choices }) => {
    const chosen = choices.find(({ key }) => key === keys);
    return chosen === undefined ? nothing : { type: 'choice', value: chosen.value };
  },
};

/** People there key their numbers without a country; abroad begins with 011, as with 00 elsewhere. */
function dialledInNorthAmerica(keys: string): string {
  const national = /^1?([2-9]\d{2}[2-9]\d{6})$/.exec(keys)?.[1];
  if (national !== undefined) return `1${national}`;
  return /^0(?:0|11)/.test(keys) ? keys.replace(/^0(?:0|11)/, '') : '';
}

function withoutEnd(keys: string, keypad: Keypad | undefined): string {
  const end = keypad?.endsWith;
  // Alone, the key that ends may also be a choice.
  return end !== undefined && keys.length > 1 && keys.endsWith(end) ? keys.slice(0, -end.length) : keys;
}
