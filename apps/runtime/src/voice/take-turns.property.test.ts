import type { EffectId } from '@callwright/flow-schema';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextDueMs, startTakingTurns, type TurnInput, type TurnOutput, type TurnTaking, takeTurns } from './take-turns.ts';
import { deadLineMs, longestTurnMs, transcriptLimitMs } from './turn-rules.ts';

const effect = fc.integer({ min: 1, max: 3 }).map((number) => `fx_${number}` as EffectId);
const job = fc.integer({ min: 1, max: 6 });
const words = fc.constantFrom('', 'mm-hm', 'Hello there');
const expectation = fc.constantFrom({ type: 'text' } as const, { type: 'yes-no' } as const, { type: 'date-time' } as const);

type Timeless<Input> = Input extends TurnInput ? Omit<Input, 'atMs' | 'endedMs'> : never;
type Move = Timeless<TurnInput>;

const heard = (isVoice: boolean): readonly Move[] => [{ type: 'window', isVoice }];
const stretch = fc
  .tuple(fc.boolean(), fc.integer({ min: 1, max: 40 }))
  .map(([isVoice, windows]) => Array.from({ length: windows }, () => heard(isVoice)).flat());
const one = fc.oneof(
  fc.record({ type: fc.constant('transcribed' as const), job, words }),
  fc.record({ type: fc.constant('transcription-failed' as const), job }),
  fc.record({ type: fc.constant('typed' as const), words }),
  fc.record({
    type: fc.constant('listen' as const),
    wish: fc.record({ effect, expectation, patienceMs: fc.integer({ min: 1, max: 4_000 }) }),
  }),
  fc.record({ type: fc.constant('stop-listening' as const), effect }),
  fc.record({ type: fc.constant('we-speak' as const), isSpeaking: fc.boolean() }),
  fc.constant({ type: 'tick' as const }),
);
const script = fc
  .array(
    fc.oneof(
      { weight: 2, arbitrary: stretch },
      one.map((move): readonly Move[] => [move]),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.flat());
const gaps = fc.infiniteStream(fc.constantFrom(0, 1, 32, 32, 32, 500, 2_000));

interface Taken {
  readonly input: TurnInput;
  readonly before: TurnTaking;
  readonly after: TurnTaking;
  readonly atMs: number;
  readonly output: TurnOutput;
}

/** Every output of a run, with the state it came from. */
function run(moves: readonly Move[], times: Iterator<number>): { readonly taken: readonly Taken[]; readonly state: TurnTaking } {
  const taken: Taken[] = [];
  let state = startTakingTurns(0);
  let atMs = 0;
  for (const move of moves) {
    atMs += Number(times.next().value);
    const before = state;
    // The only windows without a time are those of this file.
    const input = { ...move, atMs, endedMs: atMs } as TurnInput;
    const step = takeTurns(before, input);
    state = step.state;
    for (const output of step.outputs) taken.push({ input, before, after: state, atMs, output });
  }
  return { taken, state };
}

const always = (law: (run: { readonly taken: readonly Taken[]; readonly state: TurnTaking }) => void): void =>
  fc.assert(
    fc.property(script, gaps, (moves, times) => law(run(moves, times[Symbol.iterator]()))),
    { numRuns: 300 },
  );
const typesOf = (taken: readonly Taken[]) => taken.map(({ output }) => (output.type === 'tell' ? output.event.type : output.type));

describe('turn-taking, whatever happens', () => {
  it('ends each turn that it told of once, before it tells of another', () => {
    always(({ taken, state }) => {
      const turns = typesOf(taken).filter((type) => type.startsWith('caller.') && type !== 'caller.stayed-silent');
      expect(turns.filter((_, index) => index % 2 === 0).every((type) => type === 'caller.started-speaking')).toBe(true);
      expect(turns.filter((_, index) => index % 2 === 1)).not.toContain('caller.started-speaking');
      expect(turns.length % 2 === 1).toBe(state.turn !== undefined);
    });
  });

  it('opens and closes the turn of the provider in step', () => {
    always(({ taken, state }) => {
      const doors = typesOf(taken).filter((type) => type === 'open-turn' || type === 'close-turn');
      expect(doors.every((type, index) => type === (index % 2 === 0 ? 'open-turn' : 'close-turn'))).toBe(true);
      expect(doors.length % 2 === 1).toBe(state.turn !== undefined);
    });
  });

  it('has one transcription under way at most, and none outside a turn', () => {
    always(({ taken }) => {
      let [job, isOpen]: [number | undefined, boolean] = [undefined, false];
      for (const { input, output } of taken) {
        if ((input.type === 'transcribed' || input.type === 'transcription-failed') && input.job === job) job = undefined;
        if (output.type === 'open-turn' || output.type === 'close-turn') isOpen = output.type === 'open-turn';
        if (output.type === 'close-turn') expect(job).toBeUndefined();
        if (output.type === 'drop-transcription') expect(output.job).toBe(job);
        if (output.type === 'drop-transcription') job = undefined;
        if (output.type !== 'transcribe') continue;
        expect([job, isOpen]).toEqual([undefined, true]);
        job = output.job;
      }
    });
  });

  it('tells of silence only where somebody waits, and neither side has spoken for as long as they were patient', () => {
    always(({ taken }) => {
      for (const { before, after, atMs, output } of taken) {
        if (output.type !== 'tell' || output.event.type !== 'caller.stayed-silent') continue;
        expect(before).toMatchObject({ weSpeak: false, turn: undefined, listening: { effect: output.event.effect } });
        expect(atMs - before.quietSinceMs).toBeGreaterThanOrEqual(before.listening?.patienceMs ?? 0);
        expect(after.listening).toBeUndefined();
      }
    });
  });

  it('never calls an answer to yes or no a backchannel, nor anything while we are silent', () => {
    always(({ taken }) => {
      for (const { before, output } of taken) {
        if (output.type !== 'tell' || output.event.type !== 'caller.backchannelled') continue;
        expect(before.listening?.expectation.type).not.toBe('yes-no');
        expect(before.weSpeak || before.turn?.isOverOurs).toBe(true);
      }
    });
  });

  it('ends every turn without help: by its clock alone, though no sound and no words come any more', () => {
    always(({ state }) => {
      if (state.turn === undefined) return;
      let [left, atMs] = [state, 0];
      const startMs = state.turn.lastWindowMs;
      for (let dueMs = nextDueMs(left); left.turn !== undefined && dueMs !== undefined; dueMs = nextDueMs(left)) {
        atMs = dueMs;
        left = takeTurns(left, { type: 'tick', atMs }).state;
      }
      expect(left.turn).toBeUndefined();
      expect(atMs - startMs).toBeLessThanOrEqual(deadLineMs + transcriptLimitMs + 2_000);
    });
  });

  it('lets no turn grow beyond a minute', () => {
    always(({ state }) => {
      expect(state.turn?.lengthMs ?? 0).toBeLessThanOrEqual(longestTurnMs);
    });
  });
});
