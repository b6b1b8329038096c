import type { CalendarDate } from '../calendar.ts';

/** What a rule makes of the tokens at a place. */
export interface DateMatch {
  readonly end: number;
  readonly dates: readonly CalendarDate[];
}
