import type { Diagnostic } from '@callwright/flow-schema';
import type { Program } from '../program.ts';
import { everyPortLeadsSomewhere } from './every-port-leads-somewhere.ts';
import { setBeforeUse } from './set-before-use.ts';

/** One file a rule. */
const rules = [everyPortLeadsSomewhere, setBeforeUse] as const;

/** Everything that can be shown to be wrong with a program, each with the shortest way into it. */
export function prove(program: Program): Diagnostic[] {
  return rules.flatMap((rule) => rule(program));
}
