import type { VariableName } from '@callwright/flow-schema';
import type { Program } from '../program.ts';
import { exceeds, open, type Secrecy, secrecyOfAll } from './secrecy.ts';
import type { TellingField } from './telling-fields.ts';
import type { TrueSecrecy } from './true-secrecy.ts';
import { valuesIn } from './values-in.ts';

/** What the value of a field is made from, and how private that is. */
export interface Reading {
  /** Undefined when it is none of the flow's variables, such as a name of the node's own. */
  readonly name: VariableName | undefined;
  readonly label: Secrecy;
}

/** What is not private may come out anywhere. */
export function isPrivate({ read: { mentions, privacy } }: TellingField, { of }: TrueSecrecy): boolean {
  return privacy.label !== 'public' || mentions.some((name) => of(name) !== open);
}

export function readingsOf({ read }: TellingField, { variables }: Program, { of }: TrueSecrecy): readonly Reading[] {
  const readings: Reading[] = valuesIn(read, variables).map((name) => ({ name, label: of(name) }));
  const known = readings.reduce((sum, { label }) => sum | label, open);
  const all = secrecyOfAll(read.privacy);
  return exceeds(all, known) ? [...readings, { name: undefined, label: all }] : readings;
}
