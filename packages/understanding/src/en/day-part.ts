import type { Mention } from './corrections.ts';

export const dayParts = ['morning', 'afternoon', 'evening', 'night'] as const;
export type DayPart = (typeof dayParts)[number];

export interface FoundDayPart extends Mention {
  readonly part: DayPart;
}

/** What a part of the day stands for when no hour is named. */
export const defaultHours = { morning: 9, afternoon: 14, evening: 18, night: 18 } as const satisfies Record<DayPart, number>;

/** The parts of the day that are named, but for "good morning". */
export function findDayParts(tokens: readonly string[]): readonly FoundDayPart[] {
  return tokens.flatMap((token, at) => {
    const part = dayPartOf(token);
    return part === undefined || tokens[at - 1] === 'good' ? [] : [{ start: at, end: at + 1, part }];
  });
}

export function dayPartOf(token: string | undefined): DayPart | undefined {
  if (token === 'tonight') return 'night';
  return dayParts.find((part) => part === token || `${part}s` === token);
}
