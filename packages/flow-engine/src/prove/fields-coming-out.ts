import type { VariableName } from '@callwright/flow-schema';
import type { Program } from '../program.ts';
import { exceeds, open, type Secrecy, secrecyOfAll } from './secrecy.ts';
import type { TellingField } from './telling-fields.ts';
import type { TrueSecrecy } from './true-secrecy.ts';
import { valuesIn } from './values-in.ts';

/** A field of a node in which something is private, and what its value is made from. */
export interface FieldComingOut extends TellingField {
  readonly readings: readonly Reading[];
}

interface Reading {
  /** Undefined when it is none of the flow's variables, such as a name of the node's own. */
  readonly name: VariableName | undefined;
  readonly label: Secrecy;
}

interface Known {
  readonly program: Program;
  readonly secrecy: TrueSecrecy;
}

/** What is not private may come out anywhere. */
export function fieldsComingOut(telling: readonly TellingField[], known: Known): readonly FieldComingOut[] {
  const isPrivate = ({ read: { mentions, privacy } }: TellingField) =>
    privacy.label !== 'public' || mentions.some((name) => known.secrecy.of(name) !== open);
  return telling.filter(isPrivate).map((field) => ({ ...field, readings: readingsOf(field, known) }));
}

function readingsOf({ read }: TellingField, { program, secrecy }: Known): Reading[] {
  const readings: Reading[] = valuesIn(read, program.variables).map((name) => ({ name, label: secrecy.of(name) }));
  const known = readings.reduce((sum, { label }) => sum | label, open);
  const all = secrecyOfAll(read.privacy);
  return exceeds(all, known) ? [...readings, { name: undefined, label: all }] : readings;
}
