import type { CallEvent, Expectation, Trace, TraceEntry, Understand } from '@callwright/flow-schema';
import type { CallState } from '../call-state.ts';
import type { Forked } from '../fork.ts';
import type { AskedEffect } from '../world.ts';
import { type CallerAct, callerEvents, listenIn } from './caller-events.ts';
import { happen } from './happen.ts';
import { messagesIn, type NotedOutcome, outcomesIn, recordingIn, saidIn } from './report.ts';
import { type Deed, firstScene, isAwaited, type Scene } from './scene.ts';
import { type CallStart, startOf } from './start-of.ts';

export interface TalkOptions extends CallStart {
  readonly understand: Understand;
  /** Another call, as far as it had come: this one goes on from there. */
  readonly from?: Forked;
}

/** What can be known of a simulated call. */
export interface Reports {
  readonly state: () => CallState;
  readonly trace: () => Trace;
  /** What was said since the last time this was asked. */
  hears(): string[];
  /** What the caller is expected to answer now. */
  readonly expects: () => Expectation | undefined;
  readonly outcomes: () => readonly NotedOutcome[];
  readonly recording: () => ReturnType<typeof recordingIn>;
  /** Messages that were sent. */
  readonly messages: () => ReturnType<typeof messagesIn>;
}

/** How the world outside comes in: at once, or whenever it has an answer. */
export interface Outside {
  ask(effect: AskedEffect): void;
  /** Whether it takes over an end that would come at once: somebody really speaks, or really waits. */
  takesOver(event: CallEvent): boolean;
  /** After anything has happened: some answers may not be waited for any more. */
  noticed(): void;
}

export interface Talk extends Reports {
  readonly scene: () => Scene;
  /** Lines up what has come from outside, as the very next thing. */
  line(event: CallEvent): void;
  /** How often this has been asked before. */
  count(question: string): number;
  /** Does everything that is lined up. */
  settle(): void;
  begin(): void;
  acts(act: CallerAct): void;
  /** The caller is quicker than the end of something that is said: of the last thing, or of the last with these words in it. */
  actsDuring(act: CallerAct, words?: string): void;
}

/** Nothing takes any time here: what goes on for so long without the caller would never end. */
const maxDeeds = 2_000;

type EventDeed = Extract<Deed, { type: 'event' }>;

/** Something that is being said, and the call as it is then. */
interface Saying {
  readonly scene: Scene;
  readonly words: string;
  readonly entries: number;
  /** How much had come from outside: what has been done there cannot be taken back. */
  readonly dealings: number;
}

/** What all simulations share. What is said is over at once; whoever breaks in comes back to when it was being said. */
export function createTalk(options: TalkOptions, outside: Outside, mayGoBack: 'always' | 'unless-dealt-with'): Talk {
  const { program, understand, from } = options;
  let scene: Scene = from?.scene ?? firstScene;
  const entries: TraceEntry[] = [...(from?.entries ?? [])];
  let heard = entries.length;
  let sayings: Saying[] = [];
  let dealings = 0;
  let deeds = 0;

  const occurs = (event: CallEvent) => {
    const { longestCallMs } = program.settings;
    const { status, atMs } = scene.state;
    // Nothing that takes longer than the call may is waited for.
    if (status === 'running' && event.at >= longestCallMs && event.type !== 'call.ran-too-long') {
      occurs({ type: 'call.ran-too-long', at: Math.max(atMs, longestCallMs) });
      return;
    }
    const happened = happen(program, scene, event);
    scene = happened.scene;
    entries.push(...happened.entries);
    outside.noticed();
  };
  const doNext = (deed: Deed) => {
    const before = scene;
    scene = { ...scene, next: scene.next.slice(1) };
    if (!isAwaited(scene, deed)) return;
    if (deed.type === 'ask') {
      dealings += 1;
      outside.ask(deed.effect);
    } else if (deed.isFromOutside === true || !outside.takesOver(deed.event)) {
      if (isEndOfWords(deed)) sayings.push({ scene: before, words: deed.event.heard, entries: entries.length, dealings });
      occurs(deed.event);
    }
  };
  const settle = () => {
    for (let deed = scene.next[0]; deed !== undefined; deed = scene.next[0]) {
      deeds += 1;
      if (deeds > maxDeeds) occurs({ type: 'call.ran-too-long', at: Math.max(scene.state.atMs, program.settings.longestCallMs) });
      else doNext(deed);
    }
  };
  const acts = (act: CallerAct) => {
    sayings = [];
    deeds = 0;
    for (const event of callerEvents(act, scene, { program, understand })) {
      occurs(event);
      // What was heard of something is known before it is known what the caller said.
      for (let deed = scene.next[0]; deed !== undefined && isStopped(deed); deed = scene.next[0]) doNext(deed);
    }
    settle();
  };

  return {
    scene: () => scene,
    line: (event) => {
      dealings += 1;
      scene = linedUp(scene, event);
    },
    count: (question) => {
      const times = scene.asked[question] ?? 0;
      scene = { ...scene, asked: { ...scene.asked, [question]: times + 1 } };
      return times;
    },
    settle,
    begin: () => {
      if (from === undefined) occurs(startOf(options));
      settle();
    },
    acts,
    actsDuring: (act, words) => {
      const saying = sayings.findLast((one) => words === undefined || one.words.includes(words));
      if (saying !== undefined && (mayGoBack === 'always' || saying.dealings === dealings)) {
        scene = saying.scene;
        entries.length = saying.entries;
        heard = Math.min(heard, entries.length);
      }
      acts(act);
    },
    state: () => scene.state,
    trace: () => ({ program: program.hash, entries: [...entries] }),
    hears: () => {
      const said = saidIn(entries.slice(heard));
      heard = entries.length;
      return [...said];
    },
    expects: () => listenIn(scene)?.expectation,
    outcomes: () => outcomesIn(entries),
    recording: () => recordingIn(entries),
    messages: () => messagesIn(entries),
  };
}

function isStopped(deed: Deed): boolean {
  return deed.type === 'event' && (deed.event.type === 'speech.stopped' || deed.event.type === 'response.stopped');
}

function linedUp(scene: Scene, event: CallEvent): Scene {
  // What would be said is kept back while the caller has the word.
  if ('effect' in event && scene.state.pending[event.effect]?.isCut === true)
    return { ...scene, cut: { ...scene.cut, [event.effect]: event } };
  return { ...scene, next: [{ type: 'event', event, isFromOutside: true }, ...scene.next] };
}

/** Until it has happened, something is being said. What somebody has really said is over. */
function isEndOfWords(deed: EventDeed): deed is EventDeed & { readonly event: { readonly heard: string } } {
  const { event } = deed;
  if (!('heard' in event) || event.heard === '') return false;
  if (event.type === 'speech.finished') return deed.isFromOutside !== true;
  return event.type === 'response.finished' || event.type === 'tool.called';
}
