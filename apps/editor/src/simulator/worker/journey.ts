import { follow, type Movement, type Program } from '@callwright/flow-engine';
import { entriesOf, type TraceEntry, type Value, type VariableName } from '@callwright/flow-schema';

/** What one event of a call did to it: which variables became what, and which nodes were left by which ports. */
export interface JourneyStop {
  /** The entry of the trace that the event is. */
  readonly entry: number;
  readonly became: readonly Becoming[];
  readonly left: readonly Leaving[];
}

export interface Becoming {
  readonly variable: VariableName;
  /** Undefined when it is not known any more. */
  readonly value: Value | undefined;
}

export type Leaving = Pick<Extract<Movement, { type: 'left' }>, 'node' | 'port'>;

/** Where a call has been, event by event. Events that moved nothing are left out. */
export function journeyOf(program: Program, entries: readonly TraceEntry[]): readonly JourneyStop[] {
  const stops: JourneyStop[] = [];
  let before: Readonly<Record<VariableName, Value>> = {};
  for (const { entry, state, movements } of follow(program, { entries: [...entries] })) {
    // Within a part the canvas and the variables are those of another flow.
    if (state.part !== '') continue;
    const became = differences(before, state.variables);
    const left = movements.flatMap((one) => (one.type === 'left' && one.part === '' ? [{ node: one.node, port: one.port }] : []));
    if (became.length + left.length > 0) stops.push({ entry, became, left });
    before = state.variables;
  }
  return stops;
}

function differences(before: Readonly<Record<VariableName, Value>>, after: Readonly<Record<VariableName, Value>>): Becoming[] {
  const set = entriesOf(after).flatMap(([variable, value]) => (before[variable] === value ? [] : [{ variable, value }]));
  const gone = entriesOf(before).flatMap(([variable]) => (Object.hasOwn(after, variable) ? [] : [{ variable, value: undefined }]));
  return [...set, ...gone];
}
