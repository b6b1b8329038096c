import type { CallEvent, EffectOf, PendingEffect } from '@callwright/flow-schema';
import { programAt } from './program-at.ts';
import { answerEvent, failureEvent } from './simulate/answer-event.ts';
import type { CallerAct } from './simulate/caller-events.ts';
import { missingAnswer } from './simulate/scripted-answer.ts';
import { createTalk, type Reports, type Talk, type TalkOptions } from './simulate/talk.ts';
import { createUndertakings, type Work } from './simulate/undertakings.ts';
import { reportsOf } from './simulate.ts';
import { type AskedEffect, type Asking, askWorld, type RealWorld } from './world.ts';

export interface LiveOptions extends TalkOptions {
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
  const takesOver = (event: CallEvent): boolean => {
    const effect = 'effect' in event ? talk.scene().open[event.effect] : undefined;
    const work = effect === undefined ? undefined : timed(effect, event, world);
    if (effect !== undefined && work !== undefined) underway.begin(effect, work);
    return work !== undefined;
  };
  const ask = (effect: AskedEffect) =>
    underway.begin(effect, async (asking) => {
      const made = await answerOf(effect, asking, world);
      return made(talk.state().atMs);
    });
  const noticed = () => {
    underway.endUnwanted(talk.state());
    onChange();
  };
  const talk = createTalk(options, { ask, takesOver, noticed }, 'unless-dealt-with');
  const underway = createUndertakings({
    programNow: () => programAt(options.program, talk.state().part),
    happens: (event) => {
      talk.line(event);
      talk.settle();
    },
  });
  talk.begin();
  return { ...reportsOf(talk), settled: underway.settled, ...actsOf(talk, underway.settled) };
}

function actsOf(talk: Talk, settled: () => Promise<void>): Omit<LiveSimulation, keyof Reports | 'settled'> {
  const acts = (act: CallerAct) => {
    talk.acts(act);
    return settled();
  };
  const actsDuring = (act: CallerAct, during?: string) => {
    talk.actsDuring(act, during);
    return settled();
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

/** What the world makes of what it is asked: an event, as soon as it is known when it happens. */
async function answerOf(effect: AskedEffect, asking: Asking, world: RealWorld): Promise<(at: number) => CallEvent> {
  const code = 'no-answer';
  try {
    const answer = await askWorld(world, effect, asking);
    if (answer !== undefined) return (at) => answerEvent(effect, answer, at);
    return (at) => failureEvent(effect, { reason: 'unavailable', code, message: missingAnswer(effect) }, at);
  } catch (error) {
    // The call has a way out of what fails; whoever gave us the world sees it in the trace.
    return (at) => failureEvent(effect, { reason: 'failed', code, message: String(error) }, at);
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
