// Turn-taking: who speaks, and when a turn is over. Pure; it classifies what is heard, and decides nothing about the call.

import { isBackchannel } from './backchannel.ts';
import type { HeardEvent } from './heard-event.ts';
import type { ListenWish } from './hearing.ts';
import {
  deadLineMs,
  earlyTranscriptMs,
  longestTurnMs,
  mostTries,
  noiseEndMs,
  onsetMs,
  shortestSpeechMs,
  transcriptLimitMs,
  turnEndMs,
  windowMs,
} from './turn-rules.ts';

/** Times are milliseconds of one clock that never runs backwards. */
export interface TurnTaking {
  readonly weSpeak: boolean;
  readonly listening: ListenWish | undefined;
  /** Since when the caller may be silent on purpose; counts while neither side speaks. */
  readonly quietSinceMs: number;
  /** Voice in a row that has not made a turn yet. */
  readonly onsetMs: number;
  readonly turn: Turn | undefined;
  /** How many transcriptions were asked for: each has its number. */
  readonly jobs: number;
}

export interface Turn {
  /** Our own voice was heard when it began. */
  readonly isOverOurs: boolean;
  readonly lengthMs: number;
  readonly voicedMs: number;
  /** Since the last voice, counted in sound and not by the clock: a network that stutters ends no turn. */
  readonly silentMs: number;
  readonly speechEndMs: number;
  readonly lastWindowMs: number;
  /** It grew too long, or the line died: it is over whatever is heard. */
  readonly isCut: boolean;
  readonly overSinceMs: number | undefined;
  readonly job: number | undefined;
  readonly words: string | undefined;
  readonly failures: number;
}

export type TurnInput =
  /** A window was heard; it ended at `endedMs`, a little before it is known. */
  | { readonly type: 'window'; readonly atMs: number; readonly endedMs: number; readonly isVoice: boolean }
  | { readonly type: 'transcribed'; readonly atMs: number; readonly job: number; readonly words: string }
  | { readonly type: 'transcription-failed'; readonly atMs: number; readonly job: number }
  | { readonly type: 'typed'; readonly atMs: number; readonly words: string }
  | { readonly type: 'listen'; readonly atMs: number; readonly wish: ListenWish }
  | { readonly type: 'stop-listening'; readonly atMs: number; readonly effect: ListenWish['effect'] }
  | { readonly type: 'we-speak'; readonly atMs: number; readonly isSpeaking: boolean }
  /** Due at `nextDueMs`; at any other time it changes nothing. */
  | { readonly type: 'tick'; readonly atMs: number };

/** An event comes last: whoever takes it may answer at once. */
export type TurnOutput =
  | { readonly type: 'open-turn' }
  | { readonly type: 'transcribe'; readonly job: number }
  | { readonly type: 'drop-transcription'; readonly job: number }
  | { readonly type: 'close-turn' }
  | { readonly type: 'tell'; readonly event: HeardEvent };

export interface TurnStep {
  readonly state: TurnTaking;
  readonly outputs: readonly TurnOutput[];
}

export function startTakingTurns(atMs: number): TurnTaking {
  return { weSpeak: false, listening: undefined, quietSinceMs: atMs, onsetMs: 0, turn: undefined, jobs: 0 };
}

export function takeTurns(state: TurnTaking, input: TurnInput): TurnStep {
  const { turn } = state;
  switch (input.type) {
    case 'window':
      return turn === undefined ? hearOnset(state, input) : hearMore(state, turn, input);
    case 'transcribed':
      if (turn === undefined || turn.job !== input.job) return unchanged(state);
      return settle(state, { ...turn, job: undefined, words: input.words.trim() }, input.atMs);
    case 'transcription-failed':
      if (turn === undefined || turn.job !== input.job) return unchanged(state);
      return settle(state, { ...turn, job: undefined, failures: turn.failures + 1 }, input.atMs);
    case 'typed':
      return input.words.trim() === '' ? unchanged(state) : takeTyped(state, input.words.trim(), input.atMs);
    case 'listen':
      return unchanged({ ...state, listening: input.wish, quietSinceMs: input.atMs });
    case 'stop-listening':
      return unchanged(state.listening?.effect === input.effect ? { ...state, listening: undefined } : state);
    case 'we-speak':
      return unchanged({ ...state, weSpeak: input.isSpeaking, quietSinceMs: input.atMs });
    case 'tick':
      return turn === undefined ? waitForCaller(state, input.atMs) : waitForTurn(state, turn, input.atMs);
  }
}

/** When a `tick` will change something, if nothing else comes before. */
export function nextDueMs({ turn, listening, weSpeak, quietSinceMs }: TurnTaking): number | undefined {
  if (turn?.overSinceMs !== undefined) return turn.overSinceMs + transcriptLimitMs;
  if (turn !== undefined) return turn.lastWindowMs + deadLineMs;
  return listening === undefined || weSpeak ? undefined : quietSinceMs + listening.patienceMs;
}

type WindowInput = Extract<TurnInput, { type: 'window' }>;

function hearOnset(state: TurnTaking, { isVoice, atMs, endedMs }: WindowInput): TurnStep {
  const voicedMs = isVoice ? state.onsetMs + windowMs : 0;
  if (voicedMs < onsetMs) return unchanged({ ...state, onsetMs: voicedMs });
  const turn: Turn = {
    isOverOurs: state.weSpeak,
    lengthMs: voicedMs,
    voicedMs,
    silentMs: 0,
    speechEndMs: endedMs,
    lastWindowMs: atMs,
    isCut: false,
    overSinceMs: undefined,
    job: undefined,
    words: undefined,
    failures: 0,
  };
  return { state: { ...state, turn, onsetMs: 0 }, outputs: [{ type: 'open-turn' }, tell({ type: 'caller.started-speaking' })] };
}

function hearMore(state: TurnTaking, turn: Turn, { isVoice, atMs, endedMs }: WindowInput): TurnStep {
  // What comes after the cut belongs to the next turn.
  if (turn.isCut) return unchanged(state);
  const lengthMs = turn.lengthMs + windowMs;
  const heard = { ...turn, lengthMs, lastWindowMs: atMs, isCut: lengthMs >= longestTurnMs };
  if (!isVoice) return settle(state, { ...heard, silentMs: turn.silentMs + windowMs }, atMs);
  const spoken = { ...heard, voicedMs: turn.voicedMs + windowMs, silentMs: 0, speechEndMs: endedMs };
  // The caller goes on: words that were asked for early are not all of them.
  const { state: next, outputs } = settle(state, { ...spoken, overSinceMs: undefined, job: undefined, words: undefined }, atMs);
  return { state: next, outputs: [...dropJob(turn), ...outputs] };
}

/** The turn ends here, or its words are asked for, or it goes on. */
function settle(state: TurnTaking, turn: Turn, atMs: number): TurnStep {
  const isNoise = turn.voicedMs < shortestSpeechMs;
  const isOver = turn.isCut || turn.silentMs >= (isNoise ? noiseEndMs : turnEndMs(state.listening?.expectation));
  if (isOver && isNoise) return conclude(state, turn, { words: '', atMs });
  if (isOver && turn.words !== undefined) return conclude(state, turn, { words: turn.words, atMs });
  if (isOver && turn.failures >= mostTries) return conclude(state, turn, { words: '', atMs });
  const settled = { ...turn, overSinceMs: isOver ? (turn.overSinceMs ?? atMs) : undefined };
  const isEarly = !isNoise && turn.silentMs >= earlyTranscriptMs && turn.failures === 0;
  if (turn.job !== undefined || turn.words !== undefined || !(isOver || isEarly)) return unchanged({ ...state, turn: settled });
  const job = state.jobs + 1;
  return { state: { ...state, jobs: job, turn: { ...settled, job } }, outputs: [{ type: 'transcribe', job }] };
}

function conclude(state: TurnTaking, turn: Turn, { words, atMs }: { readonly words: string; readonly atMs: number }): TurnStep {
  const event = classify(state, turn, { words, atMs });
  return { state: afterTurn(state, atMs), outputs: [...dropJob(turn), { type: 'close-turn' }, tell(event)] };
}

function classify(
  { weSpeak, listening }: TurnTaking,
  { isOverOurs, speechEndMs }: Turn,
  { words, atMs }: { readonly words: string; readonly atMs: number },
): HeardEvent {
  if (words === '') return { type: 'caller.false-alarm' };
  // "Okay" to a question that may be answered by yes is an answer, also in the middle of it.
  const mayBeBackchannel = (isOverOurs || weSpeak) && listening?.expectation.type !== 'yes-no';
  if (mayBeBackchannel && isBackchannel(words)) return { type: 'caller.backchannelled', words };
  return { type: 'caller.spoke', words, turn: { speechEndMs, transcriptMs: atMs } };
}

function takeTyped(state: TurnTaking, words: string, atMs: number): TurnStep {
  const { turn } = state;
  const spoke = tell({ type: 'caller.spoke', words, turn: { speechEndMs: atMs, transcriptMs: atMs } });
  const before: readonly TurnOutput[] =
    turn === undefined ? [tell({ type: 'caller.started-speaking' })] : [...dropJob(turn), { type: 'close-turn' }];
  return { state: afterTurn(state, atMs), outputs: [...before, spoke] };
}

function waitForTurn(state: TurnTaking, turn: Turn, atMs: number): TurnStep {
  if (turn.overSinceMs !== undefined) {
    return atMs < turn.overSinceMs + transcriptLimitMs ? unchanged(state) : conclude(state, turn, { words: '', atMs });
  }
  return atMs < turn.lastWindowMs + deadLineMs ? unchanged(state) : settle(state, { ...turn, isCut: true }, atMs);
}

function waitForCaller(state: TurnTaking, atMs: number): TurnStep {
  const { listening, weSpeak, quietSinceMs } = state;
  if (listening === undefined || weSpeak || atMs < quietSinceMs + listening.patienceMs) return unchanged(state);
  return {
    state: { ...state, listening: undefined },
    outputs: [tell({ type: 'caller.stayed-silent', effect: listening.effect })],
  };
}

function afterTurn(state: TurnTaking, atMs: number): TurnTaking {
  return { ...state, turn: undefined, onsetMs: 0, quietSinceMs: atMs };
}

function dropJob({ job }: Turn): readonly TurnOutput[] {
  return job === undefined ? [] : [{ type: 'drop-transcription', job }];
}

function tell(event: HeardEvent): TurnOutput {
  return { type: 'tell', event };
}

function unchanged(state: TurnTaking): TurnStep {
  return { state, outputs: [] };
}
