import type { Handler, HandlerId } from '@callwright/flow-schema';
import type { Analysis } from './analysis.ts';
import { endless } from './every-path-ends.ts';
import { type Finding, mostFindings } from './finding.ts';
import { crossingOf } from './graph.ts';
import { edgesTo, leadsTo } from './ways.ts';

/** Each handler is gone to some day, and what it does ends the call or goes back. */
export function handlersAreOfUse(analysis: Analysis): Finding[] {
  const { traps, waysWithoutHandlers } = analysis;
  const ours = traps.filter(({ nodes }) => !nodes.some((node) => leadsTo(waysWithoutHandlers, node)));
  const stuck = ours.slice(0, mostFindings).map((trap) => {
    const finding = endless(analysis, trap);
    const handler = edgesTo(analysis.ways, trap.nodes[0] ?? 0).findLast((edge) => edge.handler !== undefined)?.handler;
    const place = { ...finding.place, ...(handler !== undefined && { handler }) };
    return { ...finding, place, message: `${finding.message} A handler may also go back.` };
  });
  return [...stuck, ...neverGoneTo(analysis)];
}

function neverGoneTo({ program, graph, ways }: Analysis): Finding[] {
  const earlier: Handler[] = [];
  return Object.entries(program.handlers).flatMap(([id, handler]): Finding[] => {
    const isThere = leadsTo(ways, graph.crossings[crossingOf[handler.on.type]]);
    const rival = earlier.find((other) => takesAll(other, handler));
    earlier.push(handler);
    if (!graph.indexOf.has(handler.to)) return [];
    if (!isThere) return [useless(id as HandlerId, reasons[handler.on.type])];
    if (rival === undefined) return [];
    const name = rival.name === undefined ? 'another handler' : `the handler "${rival.name}"`;
    return [useless(id as HandlerId, `${name} comes first and takes all that this one is for`)];
  });
}

const reasons = {
  intent: 'the caller can say nothing anywhere in this flow',
  keypad: 'no node of this flow is long enough for a key to be pressed',
  silence: 'no node of this flow waits for the caller',
  error: 'no call comes to any node',
} as const satisfies Record<Handler['on']['type'], string>;

/** Two of another kind for the same are refused before anything is proved. */
function takesAll({ on: first }: Handler, { on }: Handler): boolean {
  if (first.type !== 'intent' || on.type !== 'intent') return false;
  const taken = new Set(first.examples.map(plain));
  return on.examples.every((example) => taken.has(plain(example)));
}

function plain(example: string): string {
  return example.trim().toLowerCase();
}

function useless(handler: HandlerId, why: string): Finding {
  return {
    severity: 'warning',
    code: 'HANDLER_NEVER_USED',
    place: { handler },
    message: `No call ever goes to this handler: ${why}. Change what it is for, or remove it.`,
    fix: { label: 'Remove the handler', command: { type: 'remove-handler', id: handler } },
  };
}
