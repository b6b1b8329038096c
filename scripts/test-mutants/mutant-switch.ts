import type { Joint } from './find-mutants.ts';

/** What woven sources ask wherever a mutant of theirs would decide otherwise; `none` stands for a mutant that is not there. */
export interface MutantSwitch {
  condition(toTrue: number, toFalse: number, value: unknown): unknown;
  joined(toLeft: number, toRight: number, operator: Joint['operator'], left: unknown, right: () => unknown): unknown;
  leaves(toStay: number): boolean;
}

export const none = -1;

/**
 * Switches one mutant on, or none. `differ` is told of each that would make a difference where the call is: with the other value, or
 * past a return. Mutants ask everything that the source asks, and only take the answer for another; so whoever comes to none of these
 * differences cannot notice.
 */
export function createMutantSwitch(on: number, differ: (mutant: number) => void): MutantSwitch {
  return {
    condition(toTrue, toFalse, value) {
      differ(value ? toFalse : toTrue);
      if (on === toTrue && on !== none) return true;
      return on === toFalse && on !== none ? false : value;
    },
    joined(toLeft, toRight, operator, left, right) {
      if (on === toRight && on !== none) return right();
      if (isWhole(operator, left)) {
        differ(toRight);
        return left;
      }
      const value = right();
      if (!Object.is(value, left)) differ(toLeft);
      return on === toLeft && on !== none ? left : value;
    },
    leaves(toStay) {
      differ(toStay);
      return on !== toStay;
    },
  };
}

function isWhole(operator: Joint['operator'], left: unknown): boolean {
  if (operator === '??') return left !== undefined && left !== null;
  return operator === '||' ? Boolean(left) : !left;
}
