import { type EffectOf, type WorldScript, worldScriptSchema } from '@callwright/flow-schema';
import type { z } from 'zod';
import { answerEvent, failureEvent } from './simulate/answer-event.ts';
import { missingAnswer, questionOf, scriptedAnswer } from './simulate/scripted-answer.ts';
import { createTalk, type Reports, type Talk, type TalkOptions } from './simulate/talk.ts';
import type { AskedEffect, PluginAnswer } from './world.ts';

export interface SimulationOptions extends TalkOptions {
  /** How the world answers, in the order in which it is asked; what is not in it is not available. */
  readonly world?: z.input<typeof worldScriptSchema>;
  /** How actions end, where a script would say too little. */
  readonly callPlugin?: (call: EffectOf<'call-plugin'>) => PluginAnswer;
}

/** A call by text in a world by script: what is said is heard at once and whole, and the world answers at once. */
export interface Simulation extends Reports {
  says(words: string): void;
  presses(keys: string): void;
  /** The words come while something is being said: the last thing, or the last with these words in it. */
  breaksIn(words: string, during?: string): void;
  /** Says something like "mm-hm" while something is being said. */
  backchannels(words?: string): void;
  staysSilent(): void;
  hangsUp(): void;
}

export function simulate({ world = {}, callPlugin, ...options }: SimulationOptions): Simulation {
  const script: WorldScript = worldScriptSchema.parse(world);
  const ask = (effect: AskedEffect) => talk.line(eventOf(effect, talk, { script, callPlugin }));
  const talk = createTalk(options, { ask, takesOver: () => false, noticed: () => undefined }, 'always');
  talk.begin();
  return {
    ...reportsOf(talk),
    says: (words) => talk.acts({ type: 'says', words }),
    presses: (keys) => talk.acts({ type: 'presses', keys }),
    breaksIn: (words, during) => talk.actsDuring({ type: 'says', words }, during),
    backchannels: (words = 'mm-hm') => talk.actsDuring({ type: 'backchannels', words }),
    staysSilent: () => {
      if (talk.expects() === undefined) throw new Error('Nobody waits for the caller to speak.');
      talk.acts({ type: 'stays-silent' });
    },
    hangsUp: () => talk.acts({ type: 'hangs-up' }),
  };
}

/** What anybody may know of a talk, without what is done to it. */
export function reportsOf({ state, trace, hears, expects, outcomes, recording, messages }: Talk): Reports {
  return { state, trace, hears, expects, outcomes, recording, messages };
}

interface Script {
  readonly script: WorldScript;
  readonly callPlugin: SimulationOptions['callPlugin'];
}

function eventOf(effect: AskedEffect, talk: Talk, { script, callPlugin }: Script) {
  const at = talk.state().atMs;
  const nth = talk.count(questionOf(effect).key);
  const answer = effect.type === 'call-plugin' && callPlugin !== undefined ? callPlugin(effect) : scriptedAnswer(script, effect, nth);
  if (answer !== undefined) return answerEvent(effect, answer, at);
  return failureEvent(effect, { reason: 'unavailable', code: 'no-answer', message: missingAnswer(effect) }, at);
}
