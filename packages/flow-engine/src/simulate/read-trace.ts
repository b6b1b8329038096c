import type { EffectId, EffectOf, EventOf, TraceEntry } from '@callwright/flow-schema';

// What a trace tells of a call, in the order in which it came about.

/** What was said to the caller. Of a language model, as much as was heard. */
export function saidIn(entries: readonly TraceEntry[]): readonly string[] {
  const resumed = new Set(entries.flatMap((entry) => (isEndOfResponse(entry) ? [entry.event.effect] : [])));
  return entries.flatMap((entry) => {
    const words = wordsIn(entry, resumed);
    return words === undefined || words === '' ? [] : [words];
  });
}

export interface NotedOutcome {
  readonly outcome: string;
  readonly values: EffectOf<'note-outcome'>['values'];
}

export function outcomesIn(entries: readonly TraceEntry[]): readonly NotedOutcome[] {
  return effectsIn(entries, 'note-outcome').map(({ outcome, values }) => ({ outcome, values }));
}

/** Whether the call is recorded at the end of this; undefined when its flow has said nothing about it. */
export function recordingIn(entries: readonly TraceEntry[]): EffectOf<'set-recording'>['recording'] | undefined {
  return effectsIn(entries, 'set-recording').at(-1)?.recording;
}

/** Messages that were really sent. */
export function messagesIn(entries: readonly TraceEntry[]): readonly EffectOf<'send-message'>[] {
  const sent = new Set(
    entries.flatMap((entry) => (entry.type === 'event' && entry.event.type === 'message.sent' ? [entry.event.effect] : [])),
  );
  return effectsIn(entries, 'send-message').filter(({ id }) => sent.has(id));
}

function effectsIn<Type extends 'note-outcome' | 'set-recording' | 'send-message'>(
  entries: readonly TraceEntry[],
  type: Type,
): EffectOf<Type>[] {
  const isOne = (effect: { type: string }): effect is EffectOf<Type> => effect.type === type;
  return entries.flatMap((entry) => (entry.type === 'effect' && isOne(entry.effect) ? [entry.effect] : []));
}

/** What was stopped and has gone on is heard as a whole at its end. */
function wordsIn(entry: TraceEntry, resumed: ReadonlySet<EffectId>): string | undefined {
  if (entry.type === 'effect') return entry.effect.type === 'speak' ? entry.effect.text : undefined;
  const { event, isStale } = entry;
  if (event.type === 'response.stopped') return isStale === true || resumed.has(event.effect) ? undefined : event.heard;
  return isEndOfResponse(entry) ? entry.event.heard : undefined;
}

type ResponseEnd = EventOf<'response.finished' | 'tool.called'>;

function isEndOfResponse(entry: TraceEntry): entry is TraceEntry & { readonly event: ResponseEnd } {
  if (entry.type === 'effect' || entry.isStale === true) return false;
  return entry.event.type === 'response.finished' || entry.event.type === 'tool.called';
}
