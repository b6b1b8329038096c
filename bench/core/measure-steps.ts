import { isDeepStrictEqual } from 'node:util';
import { step } from '@callwright/flow-engine';
import { type Figure, median } from '../figure.ts';
import { bookingStretch, converseStretch, type Stretch } from './calls.ts';

const roundsPerBatch = 2_000;
const batches = 25;
const warmUpBatches = 5;

/** How many steps one core makes in a second; 300,000 is the aim. */
export function* measureSteps(): Iterable<Figure> {
  yield stepsPerSecond('steps_per_second_booking', bookingStretch());
  yield stepsPerSecond('steps_per_second_converse', converseStretch());
}

function stepsPerSecond(figure: string, stretch: Stretch): Figure {
  const before = JSON.stringify(stretch.from);
  const all = Array.from({ length: warmUpBatches + batches }, () => measureBatch(stretch)).slice(warmUpBatches);
  if (JSON.stringify(stretch.from) !== before) throw new Error('A step has changed the state that it was given.');
  const value = median(all.map(({ perProcessorSecond }) => perProcessorSecond));
  const byTheClock = median(all.map(({ perSecond }) => perSecond));
  return { figure, value: Math.round(value), byTheClock: Math.round(byTheClock), unit: 'steps/s', bound: 200_000, better: 'higher' };
}

/** All time on processors counts, also that of the threads that compile and collect: on one core they would have to wait for each other. */
function measureBatch({ program, from, events, to }: Stretch): { readonly perProcessorSecond: number; readonly perSecond: number } {
  let state = from;
  const startedMs = performance.now();
  const before = process.cpuUsage();
  for (let round = 0; round < roundsPerBatch; round += 1) {
    state = from;
    for (const event of events) ({ state } = step(program, state, event));
  }
  const { user, system } = process.cpuUsage(before);
  const seconds = (performance.now() - startedMs) / 1_000;
  // What is measured is a call that goes the way it went before.
  if (!isDeepStrictEqual(state, to)) throw new Error('The call has come to another state.');
  const steps = roundsPerBatch * events.length;
  return { perProcessorSecond: steps / ((user + system) / 1_000_000), perSecond: steps / seconds };
}
