import type { Program } from '../../program.ts';
import { step as core } from '../../step.ts';
import type { Course } from './run-schedule.ts';
import { shrink } from './shrink.ts';

export interface Failure {
  readonly flow: string;
  readonly program: Program;
  /** What made the events: `seed 7`, `walk from nd_ask`. */
  readonly from: string;
  readonly course: Required<Course>;
  readonly step?: typeof core;
}

/** What a developer needs: where it comes from, the law, and a list of events to paste into a test. */
export function describeFailure({ flow, program, from, course, step = core }: Failure): string {
  const { events, broken } = shrink(program, course.events, course.broken.law, step) ?? course;
  const lines = events.map((event) => `  ${JSON.stringify(event)},`);
  return [`${flow}, ${from}: ${broken.law}`, `  ${broken.problem}`, `const events: readonly CallEvent[] = [`, ...lines, '];'].join('\n');
}
