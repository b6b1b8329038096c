import type { CallEvent, Effect, EffectId, EffectOf, EffectType } from '@callwright/flow-schema';
import type { AskedEffect } from '../world.ts';
import type { Deed, Scene } from './scene.ts';

/** What a simulation does about a wish: lines up what it leads to, or has the world asked. */
export function perform(scene: Scene, effect: Effect): Scene {
  // Which row belongs to which effect follows from the type of the table, which the look-up forgets.
  return (performances[effect.type] as (scene: Scene, effect: Effect) => Scene)(scene, effect);
}

/** The end of what has been wished for to be said. */
export function spoken({ id, text }: EffectOf<'speak'>, atMs: number): CallEvent {
  return { type: 'speech.finished', at: atMs, effect: id, heard: text };
}

const nothing = (scene: Scene) => scene;
const ask = (scene: Scene, effect: AskedEffect) => then(scene, { type: 'ask', effect });

const performances = {
  speak: (scene, effect) => then(scene, { type: 'event', event: spoken(effect, scene.state.atMs) }),
  listen: nothing,
  respond: ask,
  'call-plugin': ask,
  'run-code': ask,
  'send-request': ask,
  transfer: ask,
  'record-voicemail': ask,
  'send-message': ask,
  'press-keys': ask,
  wait: (scene, { id, forMs }) =>
    then(scene, { type: 'event', event: { type: 'wait.finished', at: scene.state.atMs + forMs, effect: id } }),
  'collect-payment': ask,
  'set-recording': nothing,
  'note-outcome': nothing,
  'stop-speaking': (scene, { target }) => stop(scene, target),
  'resume-speaking': (scene, { target }) => resume(scene, target),
  cancel: (scene, { target }) => ({ ...scene, next: scene.next.filter((deed) => targetOf(deed) !== target) }),
  'end-call': (scene) => ({ ...scene, next: [], cut: {} }),
} as const satisfies { [Type in EffectType]: (scene: Scene, effect: EffectOf<Type>) => Scene };

/** Deeds are done in the order of the wishes; but a wait goes on while other things are done. */
function then(scene: Scene, deed: Deed): Scene {
  const isWait = (one: Deed) => one.type === 'event' && one.event.type === 'wait.finished';
  const sooner = isWait(deed) ? scene.next : scene.next.filter((one) => !isWait(one));
  return { ...scene, next: [...sooner, deed, ...(isWait(deed) ? [] : scene.next.filter(isWait))] };
}

/** It is silent at once, and what has been heard of it is told before anything else happens. */
function stop(scene: Scene, target: EffectId): Scene {
  const open = scene.open[target];
  if (open?.type !== 'speak' && open?.type !== 'respond') return scene;
  const ending = scene.next.find((deed) => targetOf(deed) === target);
  const next = scene.next.filter((deed) => deed !== ending);
  const end = ending?.type === 'event' ? ending.event : endOf(open, scene);
  const whole = heardIn(end);
  const type = open.type === 'speak' ? 'speech.stopped' : 'response.stopped';
  const stopped: Deed = { type: 'event', event: { type, at: scene.state.atMs, effect: target, heard: firstHalf(whole) } };
  const cut = end === undefined ? scene.cut : { ...scene.cut, [target]: end };
  // A model that has not answered yet goes on thinking.
  return { ...scene, cut, next: [stopped, ...next, ...(ending?.type === 'ask' ? [ending] : [])] };
}

/** How something would end that nobody has lined up: in a real world, it is being said right now. */
function endOf(open: EffectOf<'speak' | 'respond'>, { state }: Scene): CallEvent | undefined {
  return open.type === 'speak' ? spoken(open, state.atMs) : undefined;
}

function resume(scene: Scene, target: EffectId): Scene {
  const { [target]: end, ...cut } = scene.cut;
  return end === undefined ? scene : then({ ...scene, cut }, { type: 'event', event: end });
}

function targetOf(deed: Deed): EffectId | undefined {
  if (deed.type === 'ask') return deed.effect.id;
  return 'effect' in deed.event ? deed.event.effect : undefined;
}

function heardIn(event: CallEvent | undefined): string {
  return event !== undefined && 'heard' in event ? event.heard : '';
}

function firstHalf(text: string): string {
  const words = text.split(/\s+/).filter((word) => word !== '');
  return words.slice(0, Math.ceil(words.length / 2)).join(' ');
}
