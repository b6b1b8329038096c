import { entriesOf, type Flow } from '@callwright/flow-schema';
import { arrange } from './arrange.ts';

/** The flow with a place for each node that has none. */
export function withPlaces(flow: Flow): Flow {
  const hasAll = entriesOf(flow.nodes).every(([id]) => flow.layout[id] !== undefined);
  return hasAll ? flow : { ...flow, layout: { ...arrange(flow), ...flow.layout } };
}
