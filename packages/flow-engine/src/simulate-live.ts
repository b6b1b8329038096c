import type { CallEvent, EffectOf, PendingEffect } from '@callwright/flow-schema';
import { programAt } from './program-at.ts';
import { answerEvent, failureEvent } from './simulate/answer-event.ts';
import type { CallerAct } from './simulate/caller-events.ts';
import { act, type Course, type CourseOptions, createCourse, goBackTo, lineUp, occur, settle } from './simulate/course.ts';
import { type Reports, reportsOf } from './simulate/reports.ts';
import { missingAnswer } from './simulate/scripted-answer.ts';
import { startOf } from './simulate/start-of.ts';
import { createUndertakings, type Work } from './simulate/undertakings.ts';
import { type AskedEffect, type Asking, askWorld, type RealWorld } from './world.ts';

export interface LiveOptions extends CourseOptions {
  readonly world: RealWorld;
  /** After anything has happened. */
  readonly onChange?: () => void;
}

/** A call by text in the real world. Each act is over when the call waits for the caller alone. */
export interface LiveSimulation extends Reports {
  /** Kept when the call waits for the caller alone. */
  settled(): Promise<void>;
  says(words: string): Promise<void>;
  presses(keys: string): Promise<void>;
  breaksIn(words: string, during?: string): Promise<void>;
  backchannels(words?: string): Promise<void>;
  staysSilent(): Promise<void>;
  hangsUp(): Promise<void>;
}

export function simulateLive({ world, onChange = () => undefined, ...options }: LiveOptions): LiveSimulation {
  const course = createCourse(options, {
    ask: (effect) => underway.begin(effect, (asking) => answerOf(effect, asking, world, () => course.scene.state.atMs)),
    takesOver: (event) => {
      const effect = 'effect' in event ? course.scene.open[event.effect] : undefined;
      const work = effect === undefined ? undefined : timed(effect, event, world);
      if (effect !== undefined && work !== undefined) underway.begin(effect, work);
      return work !== undefined;
    },
    noticed: () => {
      underway.endUnwanted(course.scene.state);
      onChange();
    },
    isUndoable: false,
  });
  const underway = createUndertakings({
    programNow: () => programAt(options.program, course.scene.state.part),
    happens: (event) => {
      lineUp(course, event);
      settle(course);
    },
  });
  if (options.from === undefined) occur(course, startOf(options));
  settle(course);
  return { ...reportsOf(course), settled: underway.settled, ...actsOf(course, underway.settled) };
}

function actsOf(course: Course, settled: () => Promise<void>): Omit<LiveSimulation, keyof Reports | 'settled'> {
  const acts = (caller: CallerAct) => {
    act(course, caller);
    return settled();
  };
  const actsDuring = (caller: CallerAct, during?: string) => {
    goBackTo(course, during);
    return acts(caller);
  };
  return {
    says: (words) => acts({ type: 'says', words }),
    presses: (keys) => acts({ type: 'presses', keys }),
    breaksIn: (words, during) => actsDuring({ type: 'says', words }, during),
    backchannels: (words = 'mm-hm') => actsDuring({ type: 'backchannels', words }),
    staysSilent: () => acts({ type: 'stays-silent' }),
    hangsUp: () => acts({ type: 'hangs-up' }),
  };
}

/** What the world makes of what it is asked, told at the time at which it is known. */
async function answerOf(effect: AskedEffect, asking: Asking, world: RealWorld, nowMs: () => number): Promise<CallEvent> {
  const code = 'no-answer';
  try {
    const answer = await askWorld(world, effect, asking);
    if (answer !== undefined) return answerEvent(effect, answer, nowMs());
    return failureEvent(effect, { reason: 'unavailable', code, message: missingAnswer(effect) }, nowMs());
  } catch (error) {
    // The call has a way out of what fails; whoever gave us the world sees it in the trace.
    return failureEvent(effect, { reason: 'failed', code, message: String(error) }, nowMs());
  }
}

/** What takes as long as it does in the real world, if that knows how long. */
function timed(effect: PendingEffect, event: CallEvent, { speak, wait }: RealWorld): Work | undefined {
  if (effect.type === 'speak' && event.type === 'speech.finished' && speak !== undefined) return speaking(effect, event, speak);
  if (effect.type !== 'wait' || wait === undefined) return undefined;
  const over = () => event;
  return (asking) => wait(effect, asking).then(over, over);
}

function speaking(effect: EffectOf<'speak'>, event: CallEvent, speak: NonNullable<RealWorld['speak']>): Work {
  return (asking) =>
    speak(effect, asking).then(
      () => event,
      (error: unknown) => ({ type: 'speech.failed', at: event.at, effect: effect.id, reason: String(error) }),
    );
}
