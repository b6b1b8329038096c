import type { TypeSpec } from '../type-spec.ts';
import { fits } from '../type-spec.ts';
import type { Value } from '../value.ts';
import type { Checked } from './checked.ts';
import { valueFits } from './value-fits.ts';

/** What both of two things are; undefined when they are not alike. What is written out takes the type of what it stands beside. */
export function alike(one: Checked, other: Checked): { readonly spec: TypeSpec; readonly literals?: readonly Value[] } | undefined {
  const [left, right] = balance(one, other);
  const spec = fits(left, right) ? right : fits(right, left) ? left : undefined;
  if (spec === undefined) return undefined;
  return one.literals === undefined || other.literals === undefined ? { spec } : { spec, literals: [...one.literals, ...other.literals] };
}

/** The types of two things beside each other: in start < "2026-12-01T00:00" the text is a date-time. */
export function balance(left: Checked, right: Checked): readonly [TypeSpec, TypeSpec] {
  if (literalsFit(left, right.spec)) return [right.spec, right.spec];
  if (literalsFit(right, left.spec)) return [left.spec, left.spec];
  return [left.spec, right.spec];
}

/** Whether all that it can be stands in the source, and is of a type. */
export function literalsFit({ literals }: Pick<Checked, 'literals'>, spec: TypeSpec): boolean {
  return literals?.every((literal) => valueFits(spec, literal)) ?? false;
}
