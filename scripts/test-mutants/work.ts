import type { Module } from './module-graph.ts';
import type { Thoroughness } from './test-world.ts';

/** What a worker is started with. */
export interface WorkerSetup {
  readonly modules: readonly Module[];
  readonly mutants: number;
  /** One number: how many of what it was asked it has begun. Who watches reads it also while a test never ends. */
  readonly begun: SharedArrayBuffer;
}

export interface TestRun {
  readonly file: string;
  readonly index: number;
  readonly name: string;
  readonly thoroughness: Thoroughness;
}

export type Request =
  | { readonly type: 'measure'; readonly file: string }
  | { readonly type: 'try'; readonly mutant: number; readonly runs: readonly TestRun[] };

export interface MeasuredTest {
  readonly file: string;
  readonly index: number;
  readonly name: string;
  readonly passes: boolean;
  readonly ms: number;
  /** How long it takes with few cases, if it has cases, and passes with few of them. */
  readonly fewMs?: number;
  /** The mutants whose places it comes to. */
  readonly reaches: readonly number[];
}

export type Answer =
  /** All is loaded: it may be asked. */
  | { readonly type: 'ready' }
  | { readonly type: 'measured'; readonly loadMs: number; readonly tests: readonly MeasuredTest[] }
  /** The run that failed, or none did. */
  | { readonly type: 'tried'; readonly failed?: number };
