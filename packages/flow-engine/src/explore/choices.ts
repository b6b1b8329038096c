import type { CallEvent, Tool, Understand } from '@callwright/flow-schema';
import type { Program } from '../program.ts';
import { programAt } from '../program-at.ts';
import { answerEvent } from '../simulate/answer-event.ts';
import { type CallerAct, callerEvents, listenIn } from '../simulate/caller-events.ts';
import type { Scene } from '../simulate/scene.ts';
import { understandContext } from '../simulate/understand-context.ts';
import type { Answer, AskedEffect } from '../world.ts';
import { noAnswer, plausibleAnswers } from './plausible-answers.ts';
import { plausibleWorld } from './plausible-world.ts';

/** Something that decides how a call goes on, and what happens in the call when it is so. */
export type Choice =
  | { readonly type: 'act'; readonly act: CallerAct; readonly events: readonly CallEvent[] }
  | { readonly type: 'answer'; readonly effect: AskedEffect; readonly answer: Answer; readonly events: readonly CallEvent[] };

export interface Chooser {
  readonly program: Program;
  readonly understand: Understand;
  readonly tools: readonly Tool[];
}

/** How a call can go on from where it waits: the world answers what it was asked, or else the caller does something. */
export function choicesAt(scene: Scene, chooser: Chooser): readonly Choice[] {
  const [first] = scene.next;
  if (scene.state.status !== 'running') return [];
  return first?.type === 'ask' ? answersTo(first.effect, scene, chooser) : actsAt(scene, chooser);
}

function answersTo(effect: AskedEffect, scene: Scene, { program, tools }: Chooser): readonly Choice[] {
  const { part, node } = scene.state;
  return plausibleWorld(effect, { program: programAt(program, part), node, tools }).map((answer) => ({
    type: 'answer',
    effect,
    answer,
    events: [answerEvent(effect, answer, scene.state.atMs)],
  }));
}

function actsAt(scene: Scene, { program, understand }: Chooser): readonly Choice[] {
  const acts = [...answersWanted(scene, program), ...handlersWanted(scene, program)];
  return acts.map((act) => ({ type: 'act', act, events: callerEvents(act, scene, { program, understand }) }));
}

function answersWanted(scene: Scene, program: Program): readonly CallerAct[] {
  const listen = listenIn(scene);
  if (listen === undefined) return [{ type: 'says', words: 'Hello?' }];
  const { now } = understandContext(program, scene.state);
  const words = plausibleAnswers(listen.expectation, now).map((answer) => answer.words);
  return [...[...words, noAnswer].map((one) => ({ type: 'says', words: one }) as const), { type: 'stays-silent' }];
}

function handlersWanted({ state }: Scene, program: Program): readonly CallerAct[] {
  const said = (understandContext(program, state).handlers ?? []).flatMap(({ examples: [first] }) => (first === undefined ? [] : [first]));
  const handlers = Object.values({ ...program.handlers, ...programAt(program, state.part).handlers });
  const pressed = handlers.flatMap(({ on }) => (on.type === 'keypad' ? [on.keys] : []));
  return [...said.map((words) => ({ type: 'says', words }) as const), ...pressed.map((keys) => ({ type: 'presses', keys }) as const)];
}
