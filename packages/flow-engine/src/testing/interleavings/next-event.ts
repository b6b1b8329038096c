import type { CallEvent, PendingEffect } from '@callwright/flow-schema';
import { answersFor } from './answers.ts';
import { ends, madeUp, misdirected, remarks, sounds, stops, stopsOf } from './doings.ts';
import { eventAt, type Fact } from './fact.ts';
import type { Random } from './random.ts';
import { sampleStart } from './sample-start.ts';
import { pendingIn, type Scene } from './scene.ts';

/** How a call goes on the whole: a world that means well comes far, one that does not comes to the ends of things. */
export interface Temper {
  /** How often what is pending is answered as the flow would have it. */
  readonly fitting: number;
  /** How often what happens is an answer at all. */
  readonly answering: number;
  /** Everybody does what they did before: some callers say nothing, however often they are asked. */
  readonly isStubborn?: true;
  /** Callers who are asked say nothing. */
  readonly isSilent?: true;
  /** Everything takes half a minute. */
  readonly isSlow?: true;
}

export const tempers: readonly [Temper, ...Temper[]] = [
  { fitting: 1, answering: 0.9 },
  { fitting: 0.95, answering: 0.5 },
  { fitting: 0.8, answering: 0.35 },
  { fitting: 0.6, answering: 0.25 },
  { fitting: 0.4, answering: 0.6 },
  { fitting: 0, answering: 0.7 },
  { fitting: 0.5, answering: 0.8, isStubborn: true },
  { fitting: 0.8, answering: 0.7, isSlow: true },
  { fitting: 0.9, answering: 0.9, isSilent: true },
];

export interface Happening {
  readonly scene: Scene;
  readonly random: Random;
  readonly temper: Temper;
  /** What those who are stubborn stick to. */
  readonly habit: number;
  /** What happened before: networks and impatient programs say things twice. */
  readonly last: CallEvent | undefined;
}

/** Whatever may happen next: what is waited for, what was, what never was; in time, late, twice, or before its time. */
export function nextEvent(happening: Happening): CallEvent {
  const { scene, random, temper, last } = happening;
  if (last !== undefined && random.next() < 0.02) return last;
  const at = Math.max(0, scene.state.atMs + laterMs(random, temper));
  return eventAt(random.next() < temper.answering ? answer(happening) : otherwise(happening), at);
}

function answer({ scene, random, temper, habit }: Happening): Fact {
  const effect = random.pickAny(pendingIn(scene));
  if (effect === undefined) return random.pick(sounds);
  if (temper.isSilent === true && effect.type === 'listen') return { type: 'caller.stayed-silent', effect: effect.id };
  const { fitting, misfitting } = answersFor(effect, scene);
  if (temper.isStubborn === true) return stubborn(habit % 2 === 0 ? fitting : misfitting, habit >> 1) ?? random.pick(sounds);
  const some = random.next() < temper.fitting || misfitting.length === 0 ? fitting : misfitting;
  return random.pickAny(some) ?? random.pick(sounds);
}

function stubborn(facts: readonly Fact[], habit: number): Fact | undefined {
  return facts[habit % facts.length];
}

function otherwise({ scene, random }: Happening): Fact {
  const chance = random.next();
  if (chance < 0.35) return random.pick(sounds);
  if (chance < 0.6) return remark(scene, random);
  if (chance < 0.75) return random.pickAny(stops(scene)) ?? random.pick(sounds);
  // Rare, or hardly a call would come far.
  if (chance < 0.76) return random.next() < 0.7 ? ends[0] : ends[1];
  return outOfPlace(scene, random);
}

function remark({ program }: Scene, random: Random): Fact {
  const { idle, meantForHandlers } = remarks(program);
  return (random.next() < 0.6 ? random.pickAny(meantForHandlers) : undefined) ?? random.pick(idle);
}

/** Answers to what nobody waits for: it is over, it was cancelled, it is something else, or it never was. */
function outOfPlace(scene: Scene, random: Random): Fact {
  const chance = random.next();
  const pending = chance < 0.15 ? random.pickAny(pendingIn(scene)) : undefined;
  if (pending !== undefined) return misdirected(pending);
  if (chance < 0.2) return madeUp(scene.state.effectCount);
  if (chance < 0.25) return sampleStart(scene.program, random);
  const old = random.pickAny(chance < 0.6 ? asked(scene) : [...scene.wished.values()]);
  if (old === undefined) return madeUp(0);
  const { fitting, misfitting } = answersFor(old, scene);
  return random.pickAny(random.next() < 0.6 ? fitting : [...misfitting, ...stopsOf(old)]) ?? madeUp(0);
}

/** What somebody outside was asked to do: what comes of that comes late as often as not. */
function asked({ wished }: Scene): readonly PendingEffect[] {
  return [...wished.values()].filter(({ type }) => type !== 'speak' && type !== 'listen' && type !== 'respond');
}

/** Most things take their time; some are told of late, and some calls wait for very long. */
function laterMs(random: Random, { isSlow }: Temper): number {
  const chance = random.next();
  if (chance < 0.06) return -random.below(500);
  if (chance < 0.15) return 0;
  if (isSlow === true) return random.below(60_000);
  return chance < 0.97 ? random.below(4_000) : random.below(120_000);
}
