import { compile, createCompiler } from '@callwright/flow-engine';
import { catalog } from '@callwright/flow-nodes';
import { apply, type Command, entriesOf } from '@callwright/flow-schema';
import { type Figure, median, rounded } from '../figure.ts';
import { createDraw } from './draw.ts';
import { type EditKind, edits } from './edits.ts';
import { medianOf, type Times, timesOf } from './processor-time.ts';
import { type BigFlow, thousandNodes } from './thousand-nodes.ts';

const runs = 25;
const warmUpRuns = 5;

/** What it costs to compile and prove a flow of a thousand nodes, from nothing and after an edit. */
export function* measureCompiler(): Iterable<Figure> {
  const big = thousandNodes(1);
  yield milliseconds('compile_1000_nodes_ms', 150, fromNothing(big));
  const byKind = afterEdits(big);
  for (const [kind, times] of byKind) yield milliseconds(`edit_1000_nodes_ms_${kind}`, 16, times);
  const all = [...byKind.values()];
  yield milliseconds('edit_1000_nodes_ms', 16, {
    processorMs: median(all.map(({ processorMs }) => processorMs)),
    clockMs: median(all.map(({ clockMs }) => clockMs)),
  });
}

/** Every time another copy of the flow, so that nothing is known of any of its nodes; with the hash of what comes out. */
function fromNothing(big: BigFlow): Times {
  const times = Array.from({ length: warmUpRuns + runs }, () => {
    const { flow, surroundings } = structuredClone(big);
    return timesOf(() => compile(flow, catalog, surroundings).program?.hash);
  });
  return medianOf(times.slice(warmUpRuns));
}

const editsPerBatch = 8;

/** Each kind of edit, made and taken back: both are edits, and both are compiled and proved. */
function afterEdits({ flow, surroundings }: BigFlow): ReadonlyMap<EditKind, Times> {
  const compileAgain = createCompiler(catalog);
  const draw = createDraw(2);
  // Where to make it is not a part of an edit.
  const drawn = (kind: EditKind): Command => {
    const command = edits[kind](flow, draw);
    return apply(flow, command) === flow ? drawn(kind) : command;
  };
  const edited = (command: Command) => {
    compileAgain(apply(flow, command), surroundings);
    compileAgain(flow, surroundings);
  };
  compileAgain(flow, surroundings);
  // The processor's time is counted in ticks of some milliseconds: many edits are timed together.
  const batch = (kind: EditKind): Times => {
    const commands = Array.from({ length: editsPerBatch }, () => drawn(kind));
    const { processorMs, clockMs } = timesOf(() => {
      for (const command of commands) edited(command);
    });
    return { processorMs: processorMs / (2 * editsPerBatch), clockMs: clockMs / (2 * editsPerBatch) };
  };
  const kinds = entriesOf(edits).map(([kind]) => kind);
  const batches = Array.from({ length: warmUpBatches + editBatches }, () => kinds.map((kind) => ({ kind, times: batch(kind) })));
  const kept = Map.groupBy(batches.slice(warmUpBatches).flat(), ({ kind }) => kind);
  return new Map([...kept].map(([kind, found]) => [kind, medianOf(found.map(({ times }) => times))]));
}

const editBatches = 7;
const warmUpBatches = 2;

function milliseconds(figure: string, bound: number, { processorMs, clockMs }: Times): Figure {
  return { figure, value: rounded(processorMs), byTheClock: rounded(clockMs), unit: 'ms', bound, better: 'lower' };
}
