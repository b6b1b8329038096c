import type { EventOf, Value, VariableName } from '@callwright/flow-schema';
import { sampleValue } from '../../explore/sample-value.ts';
import type { Program } from '../../program.ts';
import type { Random } from './random.ts';

/** The beginning of a call: on working days and holidays, by day and by night, with a number that is shown or not. */
export function sampleStart({ inputs = [], variables }: Program, random: Random): Omit<EventOf<'call.started'>, 'at'> {
  const known: Record<VariableName, Value> = {};
  for (const name of inputs) {
    const spec = variables[name];
    if (spec !== undefined) known[name] = sampleValue(spec);
  }
  return {
    type: 'call.started',
    startedAt: random.pick(['2026-11-23T09:00:00Z', '2026-11-21T22:30:00Z', '2026-12-25T11:00:00Z', '2026-03-29T01:30:00Z']),
    timeZone: random.pick(['Europe/Berlin', 'UTC', 'America/New_York']),
    seed: random.below(1_000_000),
    engine: '1',
    ...(random.next() < 0.8 && { caller: '+12025550107' }),
    variables: known,
  };
}
