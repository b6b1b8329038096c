import { type CallEvent, type EffectOf, type WorldScript, worldScriptSchema } from '@callwright/flow-schema';
import type { z } from 'zod';
import { answerEvent, failureEvent } from './simulate/answer-event.ts';
import { act, type Course, type CourseOptions, createCourse, goBackTo, lineUp, occur, settle } from './simulate/course.ts';
import { type Reports, reportsOf } from './simulate/reports.ts';
import { missingAnswer, questionOf, scriptedAnswer } from './simulate/scripted-answer.ts';
import { startOf } from './simulate/start-of.ts';
import type { AskedEffect, PluginAnswer } from './world.ts';

export interface SimulationOptions extends CourseOptions {
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
  const script = { script: worldScriptSchema.parse(world), callPlugin };
  const ask = (effect: AskedEffect) => lineUp(course, answerTo(effect, course, script));
  const course = createCourse(options, { ask, takesOver: () => false, noticed: () => undefined, isUndoable: true });
  if (options.from === undefined) occur(course, startOf(options));
  settle(course);
  return { ...reportsOf(course), ...actsOf(course) };
}

function actsOf(course: Course): Omit<Simulation, keyof Reports> {
  const during = (words?: string) => goBackTo(course, words);
  return {
    says: (words) => act(course, { type: 'says', words }),
    presses: (keys) => act(course, { type: 'presses', keys }),
    breaksIn: (words, said) => {
      during(said);
      act(course, { type: 'says', words });
    },
    backchannels: (words = 'mm-hm') => {
      during();
      act(course, { type: 'backchannels', words });
    },
    staysSilent: () => {
      if (reportsOf(course).expects() === undefined) throw new Error('Nobody waits for the caller to speak.');
      act(course, { type: 'stays-silent' });
    },
    hangsUp: () => act(course, { type: 'hangs-up' }),
  };
}

interface Script {
  readonly script: WorldScript;
  readonly callPlugin: SimulationOptions['callPlugin'];
}

function answerTo(effect: AskedEffect, course: Course, { script, callPlugin }: Script): CallEvent {
  const at = course.scene.state.atMs;
  const nth = countOf(questionOf(effect).key, course);
  const answer = effect.type === 'call-plugin' && callPlugin !== undefined ? callPlugin(effect) : scriptedAnswer(script, effect, nth);
  if (answer !== undefined) return answerEvent(effect, answer, at);
  return failureEvent(effect, { reason: 'unavailable', code: 'no-answer', message: missingAnswer(effect) }, at);
}

/** How often this has been asked before. A caller who breaks in undoes that, too. */
function countOf(question: string, course: Course): number {
  const { asked } = course.scene;
  const times = asked[question] ?? 0;
  course.scene = { ...course.scene, asked: { ...asked, [question]: times + 1 } };
  return times;
}
