import { type ActionSignature, actionSignatureSchema, type Flow, flowSchema, type Variable } from '@callwright/flow-schema';
import { compile } from '../compile.ts';
import type { Program } from '../program.ts';
import { simulateNodes } from './simulate-nodes.ts';

export interface SimulateSketch {
  readonly type: string;
  readonly name?: string;
  readonly config?: Readonly<Record<string, unknown>>;
  readonly to?: Readonly<Record<string, string>>;
  readonly maxVisits?: number;
}

type Rest = Partial<Pick<Flow, 'handlers'>> & {
  readonly settings?: object;
  readonly variables?: Readonly<Record<string, Partial<Variable>>>;
  /** Flows that it runs as parts, by name. */
  readonly parts?: Readonly<Record<string, Flow>>;
};

/** A program from sketches; `nd_` and `ed_` are added. */
export function simulateProgram(nodes: Readonly<Record<string, SimulateSketch>>, { parts: flows = {}, ...rest }: Rest = {}): Program {
  const { program, diagnostics } = compile(simulateFlow(nodes, rest), simulateNodes, { actions: [bookAction], flows });
  if (program === undefined) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return program;
}

export function simulateFlow(nodes: Readonly<Record<string, SimulateSketch>>, rest: Rest = {}): Flow {
  const edges = Object.entries(nodes).flatMap(([id, { to = {} }]) =>
    Object.entries(to).map(([port, target]) => ({ from: { node: `nd_${id}`, port }, to: `nd_${target}` })),
  );
  return flowSchema.parse({
    schema: { flow: 2 },
    name: 'Test',
    nodes: Object.fromEntries(Object.entries(nodes).map(([id, { to: _to, config = {}, ...node }]) => [`nd_${id}`, { ...node, config }])),
    edges: Object.fromEntries(edges.map((edge, index) => [`ed_${index}`, edge])),
    variables: {},
    ...rest,
  });
}

export const bookAction: ActionSignature = actionSignatureSchema.parse({
  plugin: 'calendar',
  action: 'book',
  title: 'Book an appointment',
  input: {},
  output: { bookingId: { type: 'text', title: 'Number of the booking' } },
  isIdempotent: true,
  timeoutMs: 5_000,
});

const book = { type: 'call-plugin', plugin: 'calendar', action: 'book', input: {}, timeoutMs: 5_000, isIdempotent: true };

/** Asks for a name and whether that is right, books, and says goodbye. */
export const bookingSketch = {
  start: { type: 'start', to: { next: 'hello' } },
  hello: { type: 'say', config: { text: 'Good day, this is the workshop.' }, to: { done: 'name' } },
  name: {
    type: 'ask',
    config: { question: 'What is your name?', expectation: { type: 'name' }, variable: 'name', retries: 1 },
    to: { answered: 'sure', silent: 'sorry', 'not-understood': 'sorry' },
  },
  sure: {
    type: 'ask',
    config: { question: '{{ name }}, is that right?', expectation: { type: 'yes-no' }, variable: 'isRight' },
    to: { answered: 'book', silent: 'sorry', 'not-understood': 'name' },
  },
  book: { type: 'do', config: { effect: book }, to: { done: 'noted', failed: 'sorry' } },
  noted: { type: 'do', config: { effect: { type: 'note-outcome', outcome: 'booked', values: {} } }, to: { done: 'bye', failed: 'sorry' } },
  bye: { type: 'end', config: { text: 'You are booked. Goodbye.' } },
  sorry: { type: 'end', config: { text: 'I am sorry. Please call again.' } },
} as const satisfies Readonly<Record<string, SimulateSketch>>;

export const bookingVariables = { name: { type: 'text' }, isRight: { type: 'yes-no' } } as const;
