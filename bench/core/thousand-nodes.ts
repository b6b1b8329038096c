import type { Surroundings } from '@callwright/flow-engine';
import { catalog, type NodeType } from '@callwright/flow-nodes';
import { bookAction } from '@callwright/flow-nodes/testing/booking-flow';
import { entriesOf, type Flow, flowSchema } from '@callwright/flow-schema';
import { confirmFlow } from './confirm-flow.ts';
import { countFlow, type FlowCounts } from './count-flow.ts';
import { createDraw, type Draw } from './draw.ts';
import { askedTypes, constants, type Known, knownEverywhere, nameOf, sayingOf, variablesOfFlow } from './flow-words.ts';
import { askFor, sketchNode } from './node-sketches.ts';

/** What is asked of the flow. */
export const wanted = { nodes: 1_000, edges: 1_600, expressions: 1_500, variables: 40, loops: 30 } as const;

export interface BigFlow {
  readonly flow: Flow;
  readonly surroundings: Surroundings;
}

interface Node {
  readonly type: NodeType;
  readonly config: Record<string, unknown>;
  readonly maxVisits?: number;
  readonly marks?: readonly string[];
}

/** Changed in place until it is a flow. */
interface Sketch {
  readonly draw: Draw;
  readonly nodes: Node[];
  readonly edges: { readonly from: number; readonly port: string; readonly to: number }[];
}

/** The same flow for the same seed: an interview, then thirty sections with a loop each, and what handlers and failures lead to. */
export function thousandNodes(seed: number): BigFlow {
  const sketch: Sketch = { draw: createDraw(seed), nodes: [], edges: [] };
  const ends = addEnds(sketch);
  const interviewed = addInterview(sketch, ends.sorry);
  const rest = wanted.nodes - sketch.nodes.length;
  let last = interviewed;
  for (let section = 0; section < wanted.loops; section += 1) {
    const size = Math.floor(rest / wanted.loops) + (section < rest % wanted.loops ? 1 : 0);
    last = addSection(sketch, { section, size, after: last });
  }
  lead(sketch, last, ends.bye);
  leadFailures(sketch, ends.sorry);
  const big = () => ({ flow: flowOf(sketch, ends), surroundings: { actions: [bookAction], flows: { confirm: confirmFlow } } });
  sayMore(sketch, countFlow(big()).expressions);
  demandCounts(countFlow(big()));
  return big();
}

/** What is measured is what was asked for, or nothing is measured. */
function demandCounts(found: FlowCounts): void {
  for (const [what, count] of entriesOf<keyof typeof wanted, number>(wanted))
    if (found[what] !== count) throw new Error(`The flow has ${found[what]} ${what}, and is to have ${count}.`);
  if (found.diagnostics > 0) throw new Error(`The compiler has ${found.diagnostics} things to say about the flow.`);
  const missing = Object.keys(catalog).filter((type) => !found.types.has(type));
  if (missing.length > 0) throw new Error(`The flow has no ${missing.join(', no ')}.`);
}

/** A port that leads nowhere yet. */
interface Loose {
  readonly from: number;
  readonly port: string;
}

function lead({ edges }: Sketch, { from, port }: Loose, to: number): void {
  edges.push({ from, port, to });
}

function add({ nodes, draw }: Sketch, type: NodeType, more: Partial<Node> & { readonly known?: readonly Known[] } = {}): number {
  const { known = knownEverywhere, config = sketchNode(type, { draw, known, number: nodes.length }), ...rest } = more;
  nodes.push({ type, config: { ...config }, ...rest });
  return nodes.length - 1;
}

interface Ends {
  readonly bye: number;
  readonly sorry: number;
  readonly person: number;
  readonly repeat: number;
}

/** Where the flow ends, and what its handlers do. */
function addEnds(sketch: Sketch): Ends {
  const quiet = { known: [], config: { text: 'I am sorry, that did not work. Goodbye.' } };
  const bye = add(sketch, 'end');
  const sorry = add(sketch, 'end', quiet);
  const person = add(sketch, 'say', { config: { text: 'One moment, please.' } });
  const transfer = add(sketch, 'transfer', { config: { number: '+12025550143' } });
  lead(sketch, { from: person, port: 'done' }, transfer);
  for (const port of ['answered', 'busy', 'no-answer', 'declined']) lead(sketch, { from: transfer, port }, sorry);
  const repeat = add(sketch, 'say', { config: { text: 'I say it again.' } });
  lead(sketch, { from: repeat, port: 'done' }, add(sketch, 'go-back'));
  return { bye, sorry, person, repeat };
}

/** Asks for one value of each type, and makes another of each: from here on they are set. */
function addInterview(sketch: Sketch, sorry: number): Loose {
  const { draw } = sketch;
  let last: Loose = { from: add(sketch, 'start'), port: 'next' };
  const goOn = (node: number, port: string) => {
    lead(sketch, last, node);
    last = { from: node, port };
  };
  goOn(add(sketch, 'say', { config: { text: 'Welcome. I have some questions first.' }, marks: ['identity-checked'] }), 'done');
  for (const type of askedTypes) {
    const config = askFor(type, nameOf(type, 'first'), { draw, known: [], number: sketch.nodes.length });
    const node = add(sketch, 'ask', { config });
    goOn(node, 'answered');
    for (const port of ['silent', 'not-understood']) lead(sketch, { from: node, port }, sorry);
  }
  const fixed = Object.entries(constants).map(([variable, to]) => ({ variable, to }));
  goOn(add(sketch, 'set', { config: { assignments: fixed } }), 'done');
  const copied = askedTypes.map((type) => ({ variable: nameOf(type, 'second'), to: nameOf(type, 'first') }));
  goOn(add(sketch, 'set', { config: { assignments: copied } }), 'done');
  return last;
}

interface Section {
  readonly section: number;
  readonly size: number;
  readonly after: Loose;
}

/** In every section; the rest of it are `say`. */
const usual: readonly NodeType[] = ['ask', 'ask', 'branch', 'set', 'set'];
/** Ten of these in every section, by turns. */
const special: readonly NodeType[] = [
  'converse',
  'menu',
  'route',
  'hours',
  'split',
  'plugin-action',
  'code',
  'http-request',
  'send-message',
  'collect-payment',
  'wait',
  'press-keys',
  'recording',
  'note-outcome',
  'sub-flow',
  'transfer',
  'voicemail',
];
const specialsInSection = 10;

/** Begins with a question; what it asks for is known in the section. It ends with a condition that leads back, or on. */
function addSection(sketch: Sketch, { section, size, after }: Section): Loose {
  const { draw } = sketch;
  const type = askedTypes[section % askedTypes.length] ?? 'text';
  const asked = { type, name: nameOf(type, 'third') };
  const known = [...knownEverywhere, asked, asked, asked];
  const chosen = Array.from(
    { length: specialsInSection },
    (_, at) => special[(section * specialsInSection + at) % special.length] ?? 'say',
  );
  const ending = [...chosen.filter(endsCalls), 'end', 'end'] as const;
  const passed = [...usual, ...chosen.filter((one) => !endsCalls(one))];
  const says = Array.from({ length: size - 2 - passed.length - ending.length }, () => 'say' as const);
  const head = add(sketch, 'ask', { config: askFor(type, asked.name, { draw, known: knownEverywhere, number: sketch.nodes.length }) });
  lead(sketch, after, head);
  const limited = draw.number(3) === 0 ? { maxVisits: 3 } : {};
  const between = draw.shuffled([...passed, ...says]).map((one, at) => add(sketch, one, { known, ...(at === 0 && limited) }));
  const last = add(sketch, 'branch', { known });
  const ends = ending.map((one) => add(sketch, one));
  const [firstEnd] = ends.slice(-2);
  const chain = [head, ...between, last];
  for (const [at, node] of [...chain.slice(0, -1), ...ends].entries()) {
    const [main, ...side] = neededPorts(sketch, node);
    if (main === undefined) continue;
    const isPassed = at < chain.length - 1;
    lead(sketch, { from: node, port: main }, (isPassed ? chain[at + 1] : firstEnd) ?? last);
    // Who has not answered the first question goes where its answer is not read.
    const others = node === head ? ends : [...chain.slice(at + 1), ...ends, ...ends];
    const aside = isPassed ? others : ends.slice(-2);
    for (const port of side) lead(sketch, { from: node, port }, draw.one(aside));
  }
  // Whoever is not in a section with a limit comes by its question again.
  lead(sketch, { from: last, port: 'holds' }, 'maxVisits' in limited ? (between[0] ?? head) : head);
  // Every end is come to by some way.
  for (const end of ends.filter((one) => !sketch.edges.some(({ to }) => to === one))) reroute(sketch, chain, end);
  return { from: last, port: 'otherwise' };
}

function endsCalls(type: NodeType): boolean {
  return type === 'transfer' || type === 'voicemail';
}

/** The ports that must lead somewhere, the usual way first. */
function neededPorts({ nodes }: Sketch, at: number): readonly string[] {
  const { ports, failures } = portsOf(nodes[at]);
  return ports.filter((port) => !failures.includes(port));
}

function portsOf(node: Node | undefined): { readonly ports: readonly string[]; readonly failures: readonly string[] } {
  if (node === undefined) return { ports: [], failures: [] };
  const definition = catalog[node.type];
  // Each definition takes the configuration that its own schema has just read.
  const config = definition.configSchema.parse(node.config) as never;
  return { ports: definition.ports(config), failures: definition.facts(config).failurePorts ?? [] };
}

/** Leads a side way of the section to a node that nothing leads to. */
function reroute({ edges, nodes }: Sketch, chain: readonly number[], to: number): void {
  const at = edges.findIndex(({ from, port }) => chain.includes(from) && nodes[from]?.type === 'ask' && port === 'silent' && !isOnly(from));
  const edge = edges[at];
  if (edge === undefined) throw new Error('No way is left over.');
  edges[at] = { ...edge, to };
  function isOnly(from: number): boolean {
    const target = edges.find((one) => one.from === from && one.port === 'silent')?.to;
    return edges.filter((one) => one.to === target).length === 1;
  }
}

/** As many of the failures are led as there are to be edges; the fallback helps with the others. */
function leadFailures(sketch: Sketch, to: number): void {
  const open = sketch.nodes.flatMap((node, from) => portsOf(node).failures.map((port): Loose => ({ from, port })));
  const missing = wanted.edges - sketch.edges.length;
  for (const loose of sketch.draw.shuffled(open).slice(0, missing)) lead(sketch, loose, to);
}

/** Puts as many values into what is said as there are to be expressions. */
function sayMore({ nodes, draw }: Sketch, count: number): void {
  const says = nodes.filter(({ type, config }) => type === 'say' && String(config.text).startsWith('This'));
  for (let missing = wanted.expressions - count, at = 0; missing > 0; missing -= 1, at += 1) {
    const say = says[at % says.length];
    if (say !== undefined) say.config.text = `${String(say.config.text)} We know {{ ${sayingOf(draw, knownEverywhere)} }}.`;
  }
}

function flowOf({ nodes, edges }: Sketch, { sorry, person, repeat }: Ends): Flow {
  const id = (at: number) => `nd_${at}`;
  return flowSchema.parse({
    schema: { flow: 2 },
    name: 'A thousand nodes',
    nodes: Object.fromEntries(nodes.map((node, at) => [id(at), node])),
    edges: Object.fromEntries(edges.map(({ from, port, to }, at) => [`ed_${at}`, { from: { node: id(from), port }, to: id(to) }])),
    variables: variablesOfFlow(),
    handlers: {
      hd_person: { on: { type: 'intent', examples: ['I want to talk to somebody'] }, to: id(person) },
      hd_repeat: { on: { type: 'keypad', keys: '*' }, to: id(repeat) },
      hd_silence: { on: { type: 'silence', times: 5 }, to: id(repeat) },
    },
    settings: { timeZone: 'Europe/Brussels', recordingNotice: 'This call is recorded.', fallback: { node: id(sorry) } },
    layout: Object.fromEntries(nodes.map((_, at) => [id(at), { x: (at % 40) * 320, y: Math.floor(at / 40) * 200 }])),
  });
}
