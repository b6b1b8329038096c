import type { EffectId } from '@callwright/flow-schema';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HeardEvent } from './heard-event.ts';
import { nextDueMs, startTakingTurns, type TurnInput, type TurnStep, type TurnTaking, takeTurns } from './take-turns.ts';
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
    wish: fc.record({ effect, expectation, patienceMs: fc.integer({ min: 1, max: 1_000 }) }),
  }),
  fc.record({ type: fc.constant('stop-listening' as const), effect }),
  fc.record({ type: fc.constant('we-speak' as const), isSpeaking: fc.boolean() }),
  fc.constant({ type: 'tick' as const }),
);
const script = fc
  .array(fc.oneof({ weight: 1, arbitrary: stretch }, { weight: 3, arbitrary: one.map((move): readonly Move[] => [move]) }), {
    maxLength: 40,
  })
  .map((parts) => parts.flat());
const gaps = fc.infiniteStream(fc.constantFrom(0, 1, 32, 32, 32, 500, 2_000));

interface Taken extends TurnStep {
  readonly input: TurnInput;
  readonly before: TurnTaking;
}

interface Run {
  readonly steps: readonly Taken[];
  readonly state: TurnTaking;
  readonly atMs: number;
}

function run(moves: readonly Move[], times: Iterator<number>): Run {
  const steps: Taken[] = [];
  let state = startTakingTurns(0);
  let atMs = 0;
  for (const move of moves) {
    atMs += Number(times.next().value);
    // Whichever move it is, these two make it whole.
    const input = { ...move, atMs, endedMs: atMs } as TurnInput;
    const step = takeTurns(state, input);
    steps.push({ ...step, input, before: state });
    state = step.state;
  }
  return { steps, state, atMs };
}

const always = (law: (run: Run) => void): void =>
  fc.assert(
    fc.property(script, gaps, (moves, times) => law(run(moves, times[Symbol.iterator]()))),
    { seed: 1, numRuns: 1_000 },
  );
const typesOf = (steps: readonly Taken[]) =>
  steps.flatMap(({ outputs }) => outputs.map((output) => (output.type === 'tell' ? output.event.type : output.type)));
const eventIn = ({ outputs }: Taken, type: HeardEvent['type']) =>
  outputs.flatMap((output) => (output.type === 'tell' && output.event.type === type ? [output.event] : []))[0];

describe('turn-taking, whatever happens', () => {
  it('ends each turn that it told of once, before it tells of another', () => {
    always(({ steps, state }) => {
      const turns = typesOf(steps).filter((type) => type.startsWith('caller.') && type !== 'caller.stayed-silent');
      expect(turns.filter((_, index) => index % 2 === 0).every((type) => type === 'caller.started-speaking')).toBe(true);
      expect(turns.filter((_, index) => index % 2 === 1)).not.toContain('caller.started-speaking');
      expect(turns.length % 2 === 1).toBe(state.turn !== undefined);
    });
  });

  it('opens and closes the turn of the provider in step', () => {
    always(({ steps, state }) => {
      const doors = typesOf(steps).filter((type) => type === 'open-turn' || type === 'close-turn');
      expect(doors.every((type, index) => type === (index % 2 === 0 ? 'open-turn' : 'close-turn'))).toBe(true);
      expect(doors.length % 2 === 1).toBe(state.turn !== undefined);
    });
  });

  it('has one transcription under way at most, and none outside a turn', () => {
    always(({ steps }) => {
      let [job, isOpen]: [number | undefined, boolean] = [undefined, false];
      for (const { input, outputs } of steps) {
        if ((input.type === 'transcribed' || input.type === 'transcription-failed') && input.job === job) job = undefined;
        for (const output of outputs) {
          if (output.type === 'open-turn' || output.type === 'close-turn') isOpen = output.type === 'open-turn';
          if (output.type === 'close-turn') expect(job).toBeUndefined();
          if (output.type === 'drop-transcription') expect(output.job).toBe(job);
          if (output.type === 'transcribe') expect([job, isOpen]).toEqual([undefined, true]);
          if (output.type === 'drop-transcription') job = undefined;
          if (output.type === 'transcribe') job = output.job;
        }
      }
    });
  });

  it('tells of silence only where somebody waits, and neither side has spoken for as long as they were patient', () => {
    always(({ steps }) => {
      for (const step of steps) {
        const silent = eventIn(step, 'caller.stayed-silent');
        if (silent?.type !== 'caller.stayed-silent') continue;
        expect(step.before).toMatchObject({ weSpeak: false, turn: undefined, listening: { effect: silent.effect } });
        expect(step.input.atMs - step.before.quietSinceMs).toBeGreaterThanOrEqual(step.before.listening?.patienceMs ?? 0);
        expect(step.state.listening).toBeUndefined();
      }
    });
  });

  it('never calls an answer to yes or no a backchannel, nor anything while we are silent', () => {
    always(({ steps }) => {
      for (const step of steps) {
        if (eventIn(step, 'caller.backchannelled') === undefined) continue;
        expect(step.before.listening?.expectation.type).not.toBe('yes-no');
        expect(step.before.weSpeak || step.before.turn?.isOverOurs).toBe(true);
      }
    });
  });

  it('tells of words only that were asked for after the last voice', () => {
    always(({ steps }) => {
      let asked: { readonly job: number; readonly words: string } | undefined;
      for (const step of steps) {
        const { input, before } = step;
        if (input.type === 'window' && input.isVoice) asked = undefined;
        if (input.type === 'transcribed' && input.job === before.turn?.job) asked = { job: input.job, words: input.words };
        const spoke = eventIn(step, 'caller.spoke');
        if (spoke?.type !== 'caller.spoke') continue;
        expect(spoke.words).toBe(input.type === 'typed' ? input.words : asked?.words);
      }
    });
  });

  it('ends every turn without help: by its clock alone, though no sound and no words come any more', () => {
    always(({ state, atMs }) => {
      let [left, nowMs] = [state, atMs];
      for (let ticks = 0; left.turn !== undefined && ticks < 5; ticks += 1) {
        nowMs = Math.max(nowMs, nextDueMs(left) ?? nowMs);
        left = takeTurns(left, { type: 'tick', atMs: nowMs }).state;
      }
      expect(left.turn).toBeUndefined();
      expect(nowMs - atMs).toBeLessThanOrEqual(deadLineMs + transcriptLimitMs);
    });
  });

  it('lets no turn grow beyond a minute', () => {
    always(({ state }) => {
      expect(state.turn?.lengthMs ?? 0).toBeLessThanOrEqual(longestTurnMs);
    });
  });
});
