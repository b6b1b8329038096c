import type { Value } from '../value.ts';
import type { Checked, Run } from './checked.ts';
import { Failure } from './failure.ts';
import { bounded, spend, weightOf } from './spend.ts';

/** Evaluates both sides, and makes one value of them. Their types have been checked, so `apply` may say what it takes. */
export function binary<Left extends Value, Right extends Value>(
  left: Checked,
  right: Checked,
  apply: (left: Left, right: Right) => Value | Failure,
): Run {
  return (scope) => {
    const one = left.run(scope);
    if (one instanceof Failure) return one;
    const other = right.run(scope);
    if (other instanceof Failure) return other;
    return bounded(apply(one as Left, other as Right));
  };
}

/** The same for texts and lists, which take longer the larger they are. */
export function weighty<Left extends Value, Right extends Value>(
  left: Checked,
  right: Checked,
  apply: (left: Left, right: Right) => Value | Failure,
): Run {
  return (scope) => {
    const one = left.run(scope);
    if (one instanceof Failure) return one;
    const other = right.run(scope);
    if (other instanceof Failure) return other;
    return spend(scope, weightOf(one) + weightOf(other)) ?? bounded(apply(one as Left, other as Right));
  };
}
