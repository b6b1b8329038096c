import type { Expectation, Trace } from '@callwright/flow-schema';
import type { CallState } from '../call-state.ts';
import { listenIn } from './caller-events.ts';
import type { Course } from './course.ts';
import { messagesIn, type NotedOutcome, outcomesIn, recordingIn, saidIn } from './read-trace.ts';

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

export function reportsOf(course: Course): Reports {
  const { entries } = course;
  return {
    state: () => course.scene.state,
    trace: () => ({ program: course.options.program.hash, entries: [...entries] }),
    hears: () => {
      const said = saidIn(entries.slice(course.heard));
      course.heard = entries.length;
      return [...said];
    },
    expects: () => listenIn(course.scene)?.expectation,
    outcomes: () => outcomesIn(entries),
    recording: () => recordingIn(entries),
    messages: () => messagesIn(entries),
  };
}
