import type { CallEvent, TraceEntry, Understand } from '@callwright/flow-schema';
import type { Forked } from '../fork.ts';
import type { AskedEffect } from '../world.ts';
import { type CallerAct, callerEvents } from './caller-events.ts';
import { happen } from './happen.ts';
import { type Deed, firstScene, isAwaited, type Scene } from './scene.ts';
import type { CallStart } from './start-of.ts';

export interface CourseOptions extends CallStart {
  readonly understand: Understand;
  /** Another call, as far as it had come: this one goes on from there. */
  readonly from?: Forked;
}

/** How the world outside comes in: at once, or whenever it has an answer. */
export interface Outside {
  ask(effect: AskedEffect): void;
  /** Whether it takes over an end that would come at once: somebody really speaks, or really waits. */
  takesOver(event: CallEvent): boolean;
  /** After anything has happened: some answers may not be waited for any more. */
  noticed(): void;
  /** Whether a caller who breaks in may undo what was asked and answered since. */
  readonly isUndoable: boolean;
}

/** How a simulated call has gone so far. It is changed in place: whoever holds it holds the call. */
export interface Course {
  readonly options: CourseOptions;
  readonly outside: Outside;
  readonly entries: TraceEntry[];
  scene: Scene;
  /** How many entries have been asked for the words in them. */
  heard: number;
  /** What has been said since the caller last did something. */
  sayings: Saying[];
  /** How often something was asked or answered outside. */
  dealings: number;
  /** How much was done since the caller last did something. */
  deeds: number;
}

/** Something that is being said, and the call as it is then. */
interface Saying {
  readonly scene: Scene;
  readonly words: string;
  readonly entries: number;
  readonly dealings: number;
}

type EventDeed = Extract<Deed, { type: 'event' }>;

/** Nothing takes any time here: what goes on for so long without the caller would never end. */
const maxDeeds = 2_000;

export function createCourse(options: CourseOptions, outside: Outside): Course {
  const { scene = firstScene, entries = [] } = options.from ?? {};
  return { options, outside, entries: [...entries], scene, heard: entries.length, sayings: [], dealings: 0, deeds: 0 };
}

/** The call decides about an event; but what would happen after its longest time does not. */
export function occur(course: Course, event: CallEvent): void {
  const { program } = course.options;
  const { status, atMs } = course.scene.state;
  const isTooLate = status === 'running' && event.at >= program.settings.longestCallMs;
  const last: CallEvent = { type: 'call.ran-too-long', at: Math.max(atMs, program.settings.longestCallMs) };
  const { scene, entries } = happen(program, course.scene, isTooLate ? last : event);
  course.scene = scene;
  course.entries.push(...entries);
  course.outside.noticed();
}

/** Does everything that is lined up. */
export function settle(course: Course): void {
  for (let deed = course.scene.next[0]; deed !== undefined; deed = course.scene.next[0]) {
    course.deeds += 1;
    if (course.deeds > maxDeeds) occur(course, { type: 'call.ran-too-long', at: course.options.program.settings.longestCallMs });
    else doNext(course, deed);
  }
}

/** The caller does something, and the call does what comes of it. */
export function act(course: Course, caller: CallerAct): void {
  course.sayings = [];
  course.deeds = 0;
  for (const event of callerEvents(caller, course.scene, course.options)) {
    occur(course, event);
    // What was heard of something is known before it is known what the caller said.
    for (let [deed] = course.scene.next; deed !== undefined && isStopped(deed); [deed] = course.scene.next) doNext(course, deed);
  }
  settle(course);
}

/** Back to when something was being said: the last thing, or the last with these words in it. */
export function goBackTo(course: Course, words: string | undefined): void {
  const saying = course.sayings.findLast((one) => words === undefined || one.words.includes(words));
  if (saying === undefined || (!course.outside.isUndoable && saying.dealings !== course.dealings)) return;
  course.scene = saying.scene;
  course.entries.length = saying.entries;
  course.heard = Math.min(course.heard, saying.entries);
}

/** Lines up what has come from outside, as the very next thing. */
export function lineUp(course: Course, event: CallEvent): void {
  const { scene } = course;
  course.dealings += 1;
  // What would be said is kept back while the caller has the word.
  if ('effect' in event && scene.state.pending[event.effect]?.isCut === true)
    course.scene = { ...scene, cut: { ...scene.cut, [event.effect]: event } };
  else course.scene = { ...scene, next: [{ type: 'event', event, isFromOutside: true }, ...scene.next] };
}

function doNext(course: Course, deed: Deed): void {
  const before = course.scene;
  course.scene = { ...before, next: before.next.slice(1) };
  if (!isAwaited(course.scene, deed)) return;
  if (deed.type === 'ask') {
    course.dealings += 1;
    course.outside.ask(deed.effect);
  } else if (deed.isFromOutside === true || !course.outside.takesOver(deed.event)) {
    const { dealings, entries } = course;
    if (isEndOfWords(deed)) course.sayings.push({ scene: before, words: deed.event.heard, entries: entries.length, dealings });
    occur(course, deed.event);
  }
}

function isStopped(deed: Deed): boolean {
  return deed.type === 'event' && (deed.event.type === 'speech.stopped' || deed.event.type === 'response.stopped');
}

/** Until it has happened, something is being said. What somebody has really said is over. */
function isEndOfWords(deed: EventDeed): deed is EventDeed & { readonly event: { readonly heard: string } } {
  const { event } = deed;
  if (!('heard' in event) || event.heard === '') return false;
  if (event.type === 'speech.finished') return deed.isFromOutside !== true;
  return event.type === 'response.finished' || event.type === 'tool.called';
}
