import { canonicalJson, type FlowTest, type NodeId } from '@callwright/flow-schema';
import { follow } from '../follow/follow.ts';
import type { Program } from '../program.ts';
import type { Reports } from '../simulate/reports.ts';

/** The first thing that a test expects of the whole call and that is not so, in a sentence. */
export function unmetExpectation(program: Program, expected: FlowTest['expect'], call: Reports): string | undefined {
  return (
    unmetEnd(expected, call) ?? unmetVisits(program, expected, call) ?? unmetOutcomes(expected, call) ?? unmetVariables(expected, call)
  );
}

function unmetEnd({ ended }: FlowTest['expect'], call: Reports): string | undefined {
  const { status, endReason } = call.state();
  if (ended === undefined || ended === endReason) return undefined;
  return status === 'ended'
    ? `The call was to end as ${ended}, and ended as ${endReason}.`
    : `The call was to end as ${ended}, and goes on.`;
}

function unmetVisits(program: Program, { visits }: FlowTest['expect'], call: Reports): string | undefined {
  if (visits.length === 0) return undefined;
  const visited = visitsIn(program, call);
  const missing = firstMissing(visits, visited);
  if (missing === undefined) return undefined;
  return `The call was to come to "${missing}", and came to ${visited.map((node) => `"${node}"`).join(', ')}.`;
}

function visitsIn(program: Program, call: Reports): NodeId[] {
  const movements = [...follow(program, call.trace())].flatMap((one) => one.movements);
  return movements.flatMap((movement) => (movement.type === 'entered' ? [movement.node] : []));
}

function unmetOutcomes({ outcomes }: FlowTest['expect'], call: Reports): string | undefined {
  const noted = call.outcomes().map(({ outcome }) => outcome);
  const missing = firstMissing(outcomes, noted);
  if (missing === undefined) return undefined;
  const instead = noted.length === 0 ? 'none was' : `noted was ${noted.map((outcome) => `"${outcome}"`).join(', ')}`;
  return `The outcome "${missing}" was to be noted, and ${instead}.`;
}

function unmetVariables({ variables }: FlowTest['expect'], call: Reports): string | undefined {
  const held = call.state().variables as Readonly<Record<string, unknown>>;
  for (const [name, wanted] of Object.entries(variables)) {
    if (!Object.hasOwn(held, name)) return `"${name}" was to be ${canonicalJson(wanted)}, and is not set.`;
    if (canonicalJson(held[name]) !== canonicalJson(wanted))
      return `"${name}" was to be ${canonicalJson(wanted)}, and is ${canonicalJson(held[name])}.`;
  }
  return undefined;
}

/** The first of some things that does not come after the others in a list; there may be more between them. */
function firstMissing<Item>(wanted: readonly Item[], found: readonly Item[]): Item | undefined {
  let from = 0;
  for (const one of wanted) {
    const at = found.indexOf(one, from);
    if (at < 0) return one;
    from = at + 1;
  }
  return undefined;
}
