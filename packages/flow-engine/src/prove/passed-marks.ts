import { type Analysis, partsOf, type Whole } from './analysis.ts';
import type { Edge } from './graph.ts';
import { leavesUndone } from './leaves-undone.ts';
import { type BitRows, hasBit, passOn } from './pass-on.ts';

/** Which marks have certainly been passed where, in a flow and through its parts. */
export interface PassedMarks {
  isPassed(flow: Analysis, node: number, mark: string): boolean;
  gathers(flow: Analysis, edge: Edge): readonly string[];
}

/** All flows of a whole ask for the same. */
const asked = new WeakMap<Whole, PassedMarks>();

/** What a part passes on all its ways counts for those who ran it, and what was passed before it counts within it. */
export function passedMarks(whole: Whole, atStart: readonly string[]): PassedMarks {
  const known = asked.get(whole) ?? follow(whole, atStart);
  asked.set(whole, known);
  return known;
}

function follow(whole: Whole, atStart: readonly string[]): PassedMarks {
  const marks = [...new Set(whole.flow.program.settings.rules.order.map(({ needs }) => needs))];
  const through = marksThroughParts(whole, marks);
  const rows = new Map<Analysis, BitRows>();
  const before = new Map<Analysis, ReadonlySet<string>>([[whole.flow, new Set(atStart)]]);
  const todo = [whole.flow];
  for (let flow = todo.shift(); flow !== undefined; flow = todo.shift()) {
    const found = solve(flow, { marks, atStart: before.get(flow) ?? new Set(), through });
    rows.set(flow, found);
    for (const [node, part] of callsOf(whole, flow)) {
      const known = before.get(part);
      const here = marks.filter((mark, bit) => hasBit(found, node, bit) && (known === undefined || known.has(mark)));
      if (known !== undefined && known.size === here.length) continue;
      before.set(part, new Set(here));
      todo.push(part);
    }
  }
  return {
    gathers: through,
    // A part that no call comes to has broken no order.
    isPassed: (flow, node, mark) => {
      const found = rows.get(flow);
      return found === undefined || hasBit(found, node, marks.indexOf(mark));
    },
  };
}

const unmarked: readonly string[] = [];

type Gathers = (flow: Analysis, edge: Edge) => readonly string[];

/** The marks that an edge passes, with those that are passed on every way through the parts that its node has run. */
function marksThroughParts(whole: Whole, marks: readonly string[]): Gathers {
  const known = new Map<Analysis, PassedByOutcome>();
  const gathers: Gathers = (flow, edge) => {
    const node = flow.graph.nodes[edge.from];
    if (node === undefined || node.marks.length + node.flows.length === 0 || leavesUndone(node, edge.port)) return unmarked;
    const parts = partsOf(whole, node);
    if (parts.length === 0) return node.marks;
    const [first, ...others] = parts.map((part) => passedIn(part)(edge.port));
    const inParts = (first ?? []).filter((mark) => others.every((other) => other.includes(mark)));
    return [...node.marks, ...inParts];
  };
  const passedIn = (part: Analysis): PassedByOutcome => {
    const found = known.get(part);
    if (found !== undefined) return found;
    // A part that runs itself is told of elsewhere; here it passes nothing.
    known.set(part, () => []);
    const passed = passedAtReturns(part, marks, gathers);
    known.set(part, passed);
    return passed;
  };
  return gathers;
}

/** The marks that are certainly passed when a part has come to an outcome, which is the port that its node is left by. */
type PassedByOutcome = (outcome: string | undefined) => readonly string[];

function passedAtReturns(part: Analysis, marks: readonly string[], through: Gathers): PassedByOutcome {
  const rows = solve(part, { marks, atStart: new Set(), through });
  const returns = part.reached.flatMap((node) => {
    const compiled = part.graph.nodes[node];
    const outcomes = compiled?.outcomes ?? [];
    const passed = marks.filter((mark, bit) => hasBit(rows, node, bit) || compiled?.marks.includes(mark));
    return outcomes.map((outcome) => ({ outcome, passed }));
  });
  return (port) => {
    const same = returns.filter(({ outcome }) => outcome === port);
    const possible = same.length > 0 ? same : returns;
    return marks.filter((mark) => possible.every(({ passed }) => passed.includes(mark)));
  };
}

const none: readonly number[] = [];

interface Question {
  readonly marks: readonly string[];
  readonly atStart: ReadonlySet<string>;
  readonly through: Gathers;
}

function solve(flow: Analysis, { marks, atStart, through }: Question): BitRows {
  const numbersOf = (some: readonly string[]) => some.map((mark) => marks.indexOf(mark)).filter((bit) => bit >= 0);
  return passOn(flow.graph, numbersOf([...atStart]), marks.length, (edge) => {
    const passed = through(flow, edge);
    return passed.length === 0 ? none : numbersOf(passed);
  });
}

function callsOf(whole: Whole, { graph, reached }: Analysis): (readonly [number, Analysis])[] {
  return reached.flatMap((node) => {
    const compiled = graph.nodes[node];
    return compiled === undefined ? [] : partsOf(whole, compiled).map((part) => [node, part] as const);
  });
}
