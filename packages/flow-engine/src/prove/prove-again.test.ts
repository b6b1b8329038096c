import { expect, it } from 'vitest';
import type { Program } from '../program.ts';
import { createProve, prove } from './prove.ts';
import { type FlowSketch, idOf, type NodeSketch, sketchProgram } from './testing/sketch-program.ts';

const end = { ending: 'hang-up' } as const;
const asking = sketchProgram({ p: { to: { ask: 'q' } }, q: { waits: 'caller', to: { n: 'r' } }, r: { ending: 'return' } });
const failing = sketchProgram({ p: { failurePorts: ['f'], to: { f: '', n: 'r' } }, r: { ending: 'return' } });
const quiet = sketchProgram({ p: { to: { n: 'r' } }, r: { ending: 'return' } });
const help = { on: { type: 'intent' as const, examples: ['help'] }, to: 'e' };

interface Sketch {
  readonly nodes: Readonly<Record<string, NodeSketch>>;
  readonly flow?: FlowSketch;
  readonly start?: string;
}

const programOf = ({ nodes, flow, start }: Sketch): Program => {
  const program = sketchProgram(nodes, flow);
  return start === undefined ? program : { ...program, start: idOf(start) };
};

/** What is the same in both is the same object, as it is after an edit. Nodes are typed anew, and may be alike. */
function edited(before: Program, after: Program): Program {
  const kept = <Key extends 'handlers' | 'settings' | 'variables'>(key: Key) =>
    (JSON.stringify(before[key]) === JSON.stringify(after[key]) ? before : after)[key];
  return { ...after, actions: before.actions, handlers: kept('handlers'), settings: kept('settings'), variables: kept('variables') };
}

it.each<[string, Sketch, Sketch]>([
  ['the words', { nodes: { a: { to: { n: 'e' } }, e: end } }, { nodes: { a: { to: { n: 'e' }, says: { text: ['name'] } }, e: end } }],
  [
    'what is set',
    { nodes: { a: { to: { n: 'e' }, sets: { n: ['name'] } }, e: { ...end, says: { t: ['name'] } } } },
    { nodes: { a: { to: { n: 'e' } }, e: { ...end, says: { t: ['name'] } } } },
  ],
  [
    'where a port leads',
    { nodes: { a: { to: { n: 'b' } }, b: { to: { n: 'e' } }, e: end } },
    { nodes: { a: { to: { n: 'e' } }, b: { to: { n: 'e' } }, e: end } },
  ],
  ['a port', { nodes: { a: { to: { n: 'e' } }, e: end } }, { nodes: { a: { to: { n: 'e', m: '' } }, e: end } }],
  [
    'that the caller is waited for',
    { nodes: { a: { waits: 'caller', to: { again: 'a', n: 'e' } }, e: end } },
    { nodes: { a: { to: { again: 'a', n: 'e' } }, e: end } },
  ],
  [
    'that something outside is waited for',
    { nodes: { a: { waits: 'outside', failurePorts: ['f'], says: { text: [] }, to: { f: '', n: 'e' } }, e: end } },
    { nodes: { a: { failurePorts: ['f'], says: { text: [] }, to: { f: '', n: 'e' } }, e: end } },
  ],
  ['the name of a port', { nodes: { a: { to: { n: 'b' } }, b: {} } }, { nodes: { a: { to: { m: 'b' } }, b: {} } }],
  [
    'the fallback that helps in a part',
    { nodes: { a: { runs: 'p', to: { n: 'e' } }, e: end }, flow: { parts: { p: failing }, fallback: 'e' } },
    { nodes: { a: { runs: 'p', to: { n: 'e' } }, e: end }, flow: { parts: { p: failing } } },
  ],
  ['that the call ends', { nodes: { a: { to: { n: 'e' } }, e: end } }, { nodes: { a: { to: { n: 'e' } }, e: {} } }],
  [
    'what may fail',
    { nodes: { a: { failurePorts: ['f'], to: { f: '', n: 'e' } }, e: end }, flow: { fallback: 'e' } },
    { nodes: { a: { to: { f: '', n: 'e' } }, e: end }, flow: { fallback: 'e' } },
  ],
  [
    'a limit',
    { nodes: { a: { maxVisits: 2, to: { again: 'a', 'too-often': 'e' } }, e: end } },
    { nodes: { a: { to: { again: 'a', 'too-often': 'e' } }, e: end } },
  ],
  [
    'that something is heard',
    { nodes: { a: { to: { n: 'e' }, says: { text: [] } }, e: end }, flow: { handlers: { help } } },
    { nodes: { a: { to: { n: 'e' } }, e: end }, flow: { handlers: { help } } },
  ],
  [
    'which part runs',
    { nodes: { a: { runs: 'asking', to: { again: 'a', n: 'e' } }, e: end }, flow: { parts: { asking, quiet } } },
    { nodes: { a: { runs: 'quiet', to: { again: 'a', n: 'e' } }, e: end }, flow: { parts: { asking, quiet } } },
  ],
  [
    'the part',
    { nodes: { a: { runs: 'p', to: { again: 'a', n: 'e' } }, e: end }, flow: { parts: { p: asking } } },
    { nodes: { a: { runs: 'p', to: { again: 'a', n: 'e' } }, e: end }, flow: { parts: { p: quiet } } },
  ],
  [
    'a handler',
    {
      nodes: { a: { waits: 'caller', to: { n: 'e' } }, h: { to: { n: 'e' } }, e: end },
      flow: { handlers: { help: { ...help, to: 'h' } } },
    },
    { nodes: { a: { waits: 'caller', to: { n: 'e' } }, h: { to: { n: 'e' } }, e: end } },
  ],
  [
    'the fallback',
    { nodes: { a: { failurePorts: ['f'], to: { f: '' } }, e: end }, flow: { fallback: 'e' } },
    { nodes: { a: { failurePorts: ['f'], to: { f: '' } }, e: end } },
  ],
  [
    'the start',
    { nodes: { a: { to: { n: 'b' } }, b: { to: { n: 'e' } }, e: end } },
    { nodes: { a: { to: { n: 'b' } }, b: { to: { n: 'e' } }, e: end }, start: 'b' },
  ],
  ['the nodes', { nodes: { a: { to: { n: 'e' } }, e: end } }, { nodes: { a: { to: { n: 'e' } }, lost: end, e: end } }],
  [
    'what has to come before',
    { nodes: { a: { to: { n: 'e' }, marks: ['told'] }, e: { ...end, type: 'pay' } }, flow: order() },
    { nodes: { a: { to: { n: 'e' } }, e: { ...end, type: 'pay' } }, flow: order() },
  ],
])('a flow is proved anew as far as %s is another, and so it is when that is taken back', (_what, one, other) => {
  const before = programOf(one);
  const after = edited(before, programOf(other));
  const proveAgain = createProve();
  const found = [before, after, before].map((program) => proveAgain(program));
  expect(found).toEqual([prove(before), prove(after), prove(before)]);
  expect(found[1]).not.toEqual(found[0]);
});

function order(): FlowSketch {
  return { order: [{ before: { type: 'pay', config: {} }, needs: 'told', severity: 'error', reason: 'People are told first.' }] };
}
