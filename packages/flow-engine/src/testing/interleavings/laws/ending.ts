import type { Step } from './law.ts';

export const ending = {
  'a call that has ended stays ended, and wishes for nothing more': ({ before, result }: Step) => {
    if (before.status !== 'ended') return undefined;
    const isUntouched = result.state === before && result.effects.length === 0 && result.isStale === true;
    return isUntouched ? undefined : 'something came of an event after the end';
  },

  'a hang-up ends the call from anywhere, and so does the longest time; nothing is said after either': ({
    before,
    event,
    result,
  }: Step) => {
    if (before.status !== 'running' || (event.type !== 'caller.hung-up' && event.type !== 'call.ran-too-long')) return undefined;
    const reason = event.type === 'caller.hung-up' ? 'caller-hung-up' : 'ran-too-long';
    if (result.state.status !== 'ended' || result.state.endReason !== reason) return `the call did not end as ${reason}`;
    const other = result.effects.find(({ type }) => type !== 'cancel' && type !== 'end-call');
    return other && `${other.type} was wished for`;
  },

  'a call ends with one last wish, and waits for nothing then': ({ before, result: { state, effects } }: Step) => {
    const isEndingNow = before.status !== 'ended' && state.status === 'ended';
    let ends = 0;
    for (const { type } of effects) if (type === 'end-call') ends += 1;
    if (ends !== (isEndingNow ? 1 : 0)) return `there are ${ends} wishes to end it`;
    if (!isEndingNow) return undefined;
    const last = effects.at(-1);
    if (last?.type !== 'end-call' || last.reason !== state.endReason)
      return 'the last wish is not to end the call for the reason that it ended for';
    return isEmpty(state.pending) ? undefined : 'something is still waited for';
  },

  'a call that goes on waits for something': ({ result: { state } }: Step) =>
    state.status === 'running' && isEmpty(state.pending) ? 'nothing is waited for' : undefined,

  'a call is nowhere but in a node that there is': ({ program, result: { state } }: Step) => {
    if (state.status === 'new' || state.node === undefined) return state.status === 'running' ? 'the call is in no node' : undefined;
    const here = state.part === '' ? program : program.parts[state.part];
    return here !== undefined && Object.hasOwn(here.nodes, state.node) ? undefined : `there is no node ${state.node} in "${state.part}"`;
  },

  'a call comes to no more than a hundred nodes without waiting, and to as many whenever it is stuck': ({ before, result }: Step) => {
    const helped = stages.indexOf(result.state.rescue) - stages.indexOf(before.rescue);
    const nodes = result.state.visit - before.visit;
    // Coming back from a part begins a visit, and comes to no node.
    return nodes <= 200 * (helped + 1) + 1 ? undefined : `it came to ${nodes} nodes`;
  },

  'what helps a stuck call is tried in order, and nothing of it twice': ({ before, result }: Step) =>
    stages.indexOf(result.state.rescue) < stages.indexOf(before.rescue) ? `after ${before.rescue} came ${result.state.rescue}` : undefined,

  'after its last words a call ends, and does nothing else': ({ before, result }: Step) => {
    if (before.rescue !== 'last-words' || result.state.status === 'ended') return undefined;
    if (result.state.visit !== before.visit) return 'it went on to another visit';
    const wish = result.effects.find((effect) => 'id' in effect);
    return wish && `${wish.type} was wished for`;
  },

  'a call is never taken deeper than eight frames': ({ result: { state } }: Step) =>
    state.stack.length > 8 ? `it is ${state.stack.length} deep` : undefined,

  'time never runs backwards, nor ahead of what is told': ({ before, event, result: { state, isStale } }: Step) => {
    const now = isStale === true ? before.atMs : Math.max(before.atMs, event.at);
    return state.atMs === now ? undefined : `it is ${state.atMs}, and was ${before.atMs} before something at ${event.at}`;
  },
};

const stages = ['none', 'handler', 'fallback', 'last-words'];

function isEmpty(record: object): boolean {
  for (const _key in record) return false;
  return true;
}
