import type { CallEvent, CallEventType, Effect, EffectId, EffectOf, EffectType, EventOf, TraceEntry } from '@callwright/flow-schema';
import type { ActionOutcome, Delivery, Taken, TranscriptLine, Work } from './transcript-line.ts';

export interface Transcript {
  readonly lines: readonly TranscriptLine[];
  /** The caller has begun to speak, and it is not known yet what. */
  readonly isCallerSpeaking: boolean;
  /** How many lines there were after each entry. */
  readonly counts: readonly number[];
}

/** A trace as people read it: who said what, what came of it, and how it ended. */
export function foldTranscript(entries: readonly TraceEntry[]): Transcript {
  const folding: Folding = { lines: [], placeOf: new Map(), held: new Set(), listening: undefined, atMs: 0, isCallerSpeaking: false };
  const counts: number[] = [];
  for (const entry of entries) {
    if (entry.type === 'event') folding.atMs = Math.max(folding.atMs, entry.event.at);
    foldEntry(folding, entry);
    counts.push(folding.lines.length);
  }
  return { lines: folding.lines, isCallerSpeaking: folding.isCallerSpeaking, counts };
}

function foldEntry(folding: Folding, entry: TraceEntry): void {
  // The tables have the fold of each type under its name, which the lookup forgets.
  if (entry.type === 'effect') (foldEffect[entry.effect.type] as Fold)(folding, entry.effect);
  // What came too late changed nothing; only how much was heard of our words is still worth knowing.
  else if (entry.isStale !== true || entry.event.type.startsWith('speech.')) (foldEvent[entry.event.type] as Fold)(folding, entry.event);
}

type Fold = (folding: Folding, fact: CallEvent | Effect) => void;

interface Folding {
  readonly lines: TranscriptLine[];
  /** Which line tells of an effect. */
  readonly placeOf: Map<EffectId, number>;
  /** What is being said and may not be interrupted. */
  readonly held: Set<EffectId>;
  listening: EffectOf<'listen'> | undefined;
  atMs: number;
  isCallerSpeaking: boolean;
}

const foldEffect: { readonly [Type in EffectType]: (folding: Folding, effect: EffectOf<Type>) => void } = {
  speak: (folding, { id, text, interruption }) => {
    if (interruption === 'held') folding.held.add(id);
    add(folding, { type: 'flow-spoke', text, delivery: { type: 'being-said' } }, id);
  },
  listen: (folding, effect) => {
    folding.listening = effect;
  },
  /** What the model says is known when it has said it. */
  respond: (folding, { id, interruption }) => {
    if (interruption === 'held') folding.held.add(id);
    add(folding, { type: 'flow-spoke', text: '', delivery: { type: 'being-said' } }, id);
  },
  'call-plugin': (folding, { id, plugin, action }) =>
    add(folding, { type: 'action-called', plugin, action, outcome: { type: 'running' } }, id),
  'run-code': (folding, { id }) => beginWork(folding, id, 'run-code', ''),
  'send-request': (folding, { id, method, url }) => beginWork(folding, id, 'send-request', `${method} ${url}`),
  transfer: (folding, { id, to }) => beginWork(folding, id, 'transfer', to),
  'record-voicemail': (folding, { id }) => beginWork(folding, id, 'record-voicemail', ''),
  'send-message': (folding, { id, to }) => beginWork(folding, id, 'send-message', to),
  'press-keys': (folding, { id, keys }) => beginWork(folding, id, 'press-keys', keys),
  wait: (folding, { id, forMs }) => beginWork(folding, id, 'wait', `${Math.round(forMs / 100) / 10} s`),
  'collect-payment': (folding, { id, amount }) => beginWork(folding, id, 'collect-payment', amount),
  'set-recording': (folding, { recording }) => add(folding, { type: 'recording', recording }),
  'note-outcome': (folding, { outcome }) => add(folding, { type: 'outcome-noted', outcome }),
  // Playout answers with what was heard of it.
  'stop-speaking': () => undefined,
  'resume-speaking': (folding, { target }) => deliver(folding, target, { type: 'being-said' }),
  cancel: (folding, { target }) => cancel(folding, target),
  'end-call': (folding, { reason }) => {
    folding.isCallerSpeaking = false;
    add(folding, { type: 'call-ended', reason });
  },
};

const foldEvent: { readonly [Type in CallEventType]: (folding: Folding, event: EventOf<Type>) => void } = {
  'call.started': () => undefined,
  // The core ends the call at once, and says so.
  'call.ran-too-long': () => undefined,
  'caller.started-speaking': (folding) => {
    folding.isCallerSpeaking = true;
  },
  'caller.started-keying': () => undefined,
  'caller.keyed': (folding, { keys, understood }) => {
    add(folding, { type: 'caller-pressed', keys, taken: takenFor(folding, understood) });
    if (folding.held.size === 0) folding.listening = undefined;
  },
  'caller.false-alarm': (folding) => {
    folding.isCallerSpeaking = false;
  },
  // The core ends the call at once, and says so.
  'caller.hung-up': () => undefined,
  'caller.backchannelled': (folding, { words }) => {
    folding.isCallerSpeaking = false;
    add(folding, { type: 'caller-murmured', words });
  },
  'caller.spoke': callerSpoke,
  'caller.stayed-silent': (folding) => {
    add(folding, { type: 'caller-silent', patienceMs: folding.listening?.patienceMs });
    folding.listening = undefined;
  },
  'speech.stopped': (folding, { effect, heard }) => deliver(folding, effect, { type: 'cut-off', heard }),
  'speech.finished': (folding, { effect }) => deliver(folding, effect, { type: 'said' }),
  'speech.failed': (folding, { effect, reason }) => deliver(folding, effect, { type: 'not-said', reason }),
  'response.stopped': (folding, { effect, heard }) => {
    say(folding, effect, heard);
    deliver(folding, effect, { type: 'cut-off', heard });
  },
  'response.finished': (folding, { effect, text }) => {
    say(folding, effect, text);
    deliver(folding, effect, { type: 'said' });
  },
  'tool.called': (folding, { effect, heard }) => {
    say(folding, effect, heard);
    deliver(folding, effect, { type: 'said' });
  },
  'response.failed': (folding, { effect, message }) => deliver(folding, effect, { type: 'not-said', reason: message }),
  'plugin.succeeded': (folding, { effect }) => settle(folding, effect, { type: 'succeeded' }),
  'plugin.failed': (folding, { effect, reason, message }) => settle(folding, effect, { type: reason, message }),
  'code.succeeded': succeeded,
  'code.failed': failed,
  'request.answered': succeeded,
  'request.failed': failed,
  'transfer.answered': succeeded,
  'transfer.failed': (folding, { effect, message }) => settle(folding, effect, { type: 'failed', message }),
  'voicemail.recorded': succeeded,
  'voicemail.failed': failed,
  'message.sent': succeeded,
  'message.failed': failed,
  'keys.pressed': succeeded,
  'keys.failed': failed,
  'wait.finished': succeeded,
  'payment.arrived': succeeded,
  'payment.failed': (folding, { effect, message }) => settle(folding, effect, { type: 'failed', message }),
};

function succeeded(folding: Folding, { effect }: { readonly effect: EffectId }): void {
  settle(folding, effect, { type: 'succeeded' });
}

function failed(folding: Folding, { effect, reason, message }: Pick<EventOf<'code.failed'>, 'effect' | 'reason' | 'message'>): void {
  settle(folding, effect, { type: reason, message });
}

function beginWork(folding: Folding, id: EffectId, work: Work, about: string): void {
  add(folding, { type: 'work', work, about, outcome: { type: 'running' } }, id);
}

/** The words of a model, once they are known. */
function say(folding: Folding, effect: EffectId, text: string): void {
  const line = lineOf(folding, effect);
  if (line?.type === 'flow-spoke') replace(folding, effect, { ...line, text });
}

function callerSpoke(folding: Folding, { words, understood }: EventOf<'caller.spoke'>): void {
  folding.isCallerSpeaking = false;
  add(folding, { type: 'caller-spoke', words, taken: takenFor(folding, understood) });
  // The core drops what is said into words that are held, and goes on listening.
  if (folding.held.size === 0) folding.listening = undefined;
}

function takenFor({ held, listening }: Folding, understood: EventOf<'caller.spoke'>['understood']): Taken {
  if (held.size > 0) return { type: 'talked-over' };
  return listening === undefined ? { type: 'not-awaited' } : understood;
}

function cancel(folding: Folding, target: EffectId): void {
  if (folding.listening?.id === target) folding.listening = undefined;
  const line = lineOf(folding, target);
  if (line?.type === 'action-called' || line?.type === 'work') settle(folding, target, { type: 'given-up' });
  if (line?.type === 'flow-spoke' && line.delivery.type === 'being-said') deliver(folding, target, { type: 'cut-off', heard: undefined });
}

function deliver(folding: Folding, effect: EffectId, delivery: Delivery): void {
  if (delivery.type !== 'being-said') folding.held.delete(effect);
  const line = lineOf(folding, effect);
  if (line?.type === 'flow-spoke') replace(folding, effect, { ...line, delivery });
}

function settle(folding: Folding, effect: EffectId, outcome: ActionOutcome): void {
  const line = lineOf(folding, effect);
  const isRunning = (line?.type === 'action-called' || line?.type === 'work') && line.outcome.type === 'running';
  if (isRunning) replace(folding, effect, { ...line, outcome });
}

type WithoutPlace<T> = T extends unknown ? Omit<T, 'key' | 'atMs'> : never;

function add(folding: Folding, line: WithoutPlace<TranscriptLine>, effect?: EffectId): void {
  const key = folding.lines.length;
  if (effect !== undefined) folding.placeOf.set(effect, key);
  // Spreading a union forgets that its members stay whole; key and time are what every member lacks.
  folding.lines.push({ ...line, key, atMs: folding.atMs } as TranscriptLine);
}

function lineOf({ lines, placeOf }: Folding, effect: EffectId): TranscriptLine | undefined {
  const place = placeOf.get(effect);
  return place === undefined ? undefined : lines[place];
}

function replace({ lines, placeOf }: Folding, effect: EffectId, line: TranscriptLine): void {
  const place = placeOf.get(effect);
  if (place !== undefined) lines[place] = line;
}
