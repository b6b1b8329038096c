import type { EffectId, Json, NodeId } from '@callwright/flow-schema';
import type { CallState, Frame, Scope } from '../../call-state.ts';
import type { Program } from '../../program.ts';
import { programAt } from '../../program-at.ts';
import { signature } from './answers.ts';

/**
 * The same for states from which a call goes on alike. Left out are the time, ids, how often nodes were come to unless a flow counts
 * it, and what is in the lists that nodes remember: they pass those on, and ask at most whether there is something in them.
 */
export function stateKey(program: Program, state: CallState): string {
  const { status, node, memory, pending, stack, silences, rescue } = state;
  const waits = Object.keys(pending).map((id) => {
    const { type, interruption, isCut, heard } = pending[id as EffectId] ?? {};
    return [type, interruption, isCut === true, heard !== undefined];
  });
  const frames = stack.map((frame) => frameKey(program, frame));
  return JSON.stringify([status, node, placeKey(program, state), remembered(memory), waits, frames, Math.min(silences, 11), rescue]);
}

function placeKey(program: Program, { part, visits, variables }: Scope) {
  const { nodes } = programAt(program, part);
  const counted = Object.keys(visits).filter((id) => nodes[id as NodeId]?.maxVisits !== undefined);
  const values = sorted(variables).map(([name, value]) => [name, isSigned(value) ? signature : value]);
  return [part, values, counted.sort().map((id) => [id, visits[id as NodeId]])];
}

/** Which call of a tool has found something is an id, too. */
function isSigned(value: unknown): boolean {
  return typeof value === 'string' && value.startsWith(signature);
}

function frameKey(program: Program, frame: Frame) {
  if (frame.type === 'part') return [frame.node, placeKey(program, frame)];
  const { node, handler, part, left } = frame;
  return [node, handler, part, left && [placeKey(program, left), left.frame]];
}

/** Milliseconds of the epoch, as nodes remember when they began. */
const earliestInstant = 1_000_000_000_000;

function remembered(value: Json): Json {
  if (typeof value === 'number') return value >= earliestInstant ? 'instant' : value;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.length > 0;
  return sorted(value as Readonly<Record<string, Json>>).map(([name, part]) => [name, remembered(part)]);
}

function sorted<Item>(record: Readonly<Record<string, Item>>): readonly (readonly [string, Item])[] {
  return Object.entries(record).sort(([one], [other]) => (one < other ? -1 : 1));
}
