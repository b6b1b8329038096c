import type { PlainType, PlainValue } from '../value.ts';

/** How things are said in one language. Each has a folder. */
export interface Speaker {
  /** Values that have the form of their type. */
  readonly plain: Readonly<Record<PlainType, (value: PlainValue) => string>>;
  list(items: readonly string[], last?: 'and' | 'or'): string;
  /** `firstName` as two words. */
  field(name: string): string;
  readonly nothing: string;
  ordinal(value: number): string;
  /** Letter by letter. */
  spell(text: string): string;
  /** Digit by digit; undefined when there is none. */
  digits(text: string): string | undefined;
  /** A date, or that of a date-time, without its year. */
  day(value: string): string;
  time(value: string): string;
}
