import { measureBundle } from './core/measure-bundle.ts';
import { measureCompiler } from './core/measure-compiler.ts';
import { measureSteps } from './core/measure-steps.ts';
import { measureTrace } from './core/measure-trace.ts';
import type { Figure } from './figure.ts';

/** What the core costs: a step, a compilation, a trace, and what a browser loads. */
export async function* measure(): AsyncIterable<Figure> {
  yield* measureSteps();
  yield* measureCompiler();
  yield* measureTrace();
  yield* measureBundle();
}
