import { type CallState, newCall, type Program, step } from '@callwright/flow-engine';
import type { CallEvent, Effect, EffectOf, Expectation, TraceEntry, Understood } from '@callwright/flow-schema';
import type { ToBrowser } from '@callwright/media-stream/browser-messages';
import type { TurnLatency, Watched } from '../../talk-api.ts';
import { createScriptedVoice, type ScriptedVoice } from './scripted-voice.ts';

export interface ScriptedLine {
  send(message: ToBrowser): void;
  play(samples: Int16Array): void;
  close(): void;
}

/** A call against the real core, whose voice is a tone, and whose ears know a few sentences. */
export interface ScriptedCall {
  readonly watched: readonly Watched[];
  readonly isOver: () => boolean;
  /** What the flow waits to hear, if anything. */
  readonly awaits: () => Expectation['type'] | undefined;
  readonly isSpeaking: () => boolean;
  readonly entries: () => readonly TraceEntry[];
  readonly turns: () => readonly TurnLatency[];
  /** A browser is there, for the first time or again. */
  comes(line: ScriptedLine): void;
  spoke(words: string): void;
  startedSpeaking(): void;
  markPassed(name: string): void;
  hungUp(): void;
}

export interface ScriptedCallOptions {
  readonly program: Program;
  readonly now: () => number;
  readonly onWatched: () => void;
  readonly msPerLetter: number;
}

const anything = { type: 'text' } as const;

export function createScriptedCall({ program, now, onWatched, msPerLetter }: ScriptedCallOptions): ScriptedCall {
  const watched: Watched[] = [];
  const entries: TraceEntry[] = [];
  const turns: TurnLatency[] = [];
  const startedMs = now();
  let state: CallState = newCall;
  let listening: EffectOf<'listen'> | undefined;
  let line: ScriptedLine | undefined;
  const at = () => Math.round(now() - startedMs);

  const note = (entry: TraceEntry) => {
    watched.push({ type: 'entry', position: entries.length, entry });
    entries.push(entry);
    onWatched();
  };
  const happens = (event: CallEvent) => {
    const { state: after, effects, isStale } = step(program, state, event);
    state = after;
    note({ type: 'event', event, ...(isStale === true && { isStale }) });
    for (const effect of effects) note({ type: 'effect', effect });
    for (const effect of effects) perform(effect);
  };
  const voice: ScriptedVoice = createScriptedVoice({
    msPerLetter,
    line: () => line,
    onFinished: (effect, heard) => happens({ type: 'speech.finished', at: at(), effect, heard }),
    onStopped: (effect, heard) => happens({ type: 'speech.stopped', at: at(), effect, heard }),
  });
  const perform = (effect: Effect) => {
    if (effect.type === 'speak') voice.say(effect);
    if (effect.type === 'stop-speaking') voice.stop(effect.target);
    if (effect.type === 'resume-speaking') voice.resume(effect.target);
    if (effect.type === 'cancel') voice.forget(effect.target);
    if (effect.type === 'listen') listening = effect;
    if (effect.type === 'call-plugin') happens({ type: 'plugin.succeeded', at: at(), effect: effect.id, output: { bookingId: 'B7' } });
    if (effect.type === 'end-call') {
      line?.send({ type: 'ended', reason: effect.reason });
      line?.close();
    }
  };
  const start = () =>
    happens({
      type: 'call.started',
      at: 0,
      startedAt: '2026-11-21T08:00:00Z',
      timeZone: 'UTC',
      seed: 1,
      engine: '1',
      variables: {},
    });
  const answered = () => {
    const speechEndMs = at();
    const turn = { turn: turns.length + 1, speechEndMs, transcriptMs: speechEndMs + 210, firstTokenMs: speechEndMs + 215 };
    const whole = { ...turn, firstAudioMs: speechEndMs + 640, firstHeardMs: speechEndMs + 840 };
    turns.push(whole);
    watched.push({ type: 'turn', turn: whole });
    onWatched();
  };

  return {
    watched,
    isOver: () => state.status === 'ended',
    awaits: () => (listening === undefined || state.pending[listening.id] === undefined ? undefined : listening.expectation.type),
    entries: () => entries,
    turns: () => turns,
    isSpeaking: () => voice.isSpeaking(),
    comes: (next) => {
      line = next;
      if (state.status === 'new') start();
      else voice.sayAgain();
    },
    startedSpeaking: () => happens({ type: 'caller.started-speaking', at: at() }),
    spoke: (words) => {
      happens({ type: 'caller.spoke', at: at(), words, understood: understand(words, (listening?.expectation ?? anything).type) });
      answered();
    },
    markPassed: (name) => voice.markPassed(name),
    hungUp: () => {
      line = undefined;
      happens({ type: 'caller.hung-up', at: at() });
    },
  };
}

/** Of the booking flow's three questions. */
function understand(words: string, type: Expectation['type']): Understood {
  if (type === 'text') return { type, value: words.replace(/^my name is /i, '') };
  if (type === 'yes-no') return /^(yes|no|sure)\b/i.test(words) ? { type, value: !/^no/i.test(words) } : { type: 'nothing' };
  return /tuesday/i.test(words) ? { type: 'date-time', value: '2026-11-24T10:00' } : { type: 'nothing' };
}
