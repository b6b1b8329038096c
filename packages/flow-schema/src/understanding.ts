import type { Expectation, Mood, Understood } from './expectation.ts';
import type { HandlerId } from './ids.ts';

/** What words may mean wherever a call is. */
export interface HandlerIntent {
  readonly handler: HandlerId;
  readonly examples: readonly string[];
}

export interface UnderstandContext {
  /** The instant the words were spoken, as ISO text in UTC: "tomorrow" counts from it. */
  readonly now: string;
  /** An IANA time zone: `Europe/Berlin`. */
  readonly timeZone: string;
  /** What the caller may want beside what was asked. */
  readonly handlers?: readonly HandlerIntent[];
}

/** What is known of a turn: this much of `caller.spoke`. */
export interface Heard {
  readonly understood: Understood;
  /** The words do not answer what was asked, and mean this. */
  readonly handler?: HandlerId;
  /** Left out while it is calm, or cannot be told. */
  readonly mood?: Mood;
  /** The language spoken, such as `de`, when it is clearly not the flow's. */
  readonly language?: string;
}

/** The contract of understanding: pure, so that the simulator, the runtime and the editor agree. */
export type Understand = (words: string, expectation: Expectation, context: UnderstandContext) => Heard;
