import type { Expectation, Understood } from '@callwright/flow-schema';
import { describe, expect, it } from 'vitest';
import date from '../evaluation/ways/date.json' with { type: 'json' };
import name from '../evaluation/ways/name.json' with { type: 'json' };
import number from '../evaluation/ways/number.json' with { type: 'json' };
import phone from '../evaluation/ways/phone.json' with { type: 'json' };
import time from '../evaluation/ways/time.json' with { type: 'json' };
import yesNo from '../evaluation/ways/yes-no.json' with { type: 'json' };
import { heard } from './testing/heard.ts';

const ways = { date, name, number, phone, time, 'yes-no': yesNo };
type Way = keyof typeof ways;

/** Saturday, 21 November 2026, 10:00 in New York. */
const context = { now: '2026-11-21T15:00:00Z', timeZone: 'America/New_York' };

/** What is said, what a person takes it for, and whether it is known to fail. */
const rows = (Object.keys(ways) as Way[]).flatMap((type) =>
  ways[type].rows.map(([words, means, fails]) => ({ type, words: String(words), means, fails })),
);

describe('the ways in which people say things', () => {
  it.each(Object.keys(ways) as Way[])('are understood, but for those that are known to fail: %s', (type) => {
    const ofType = rows.filter((row) => row.type === type);
    const failing = ofType.filter(({ words, means }) => meaningOf(words, { type }) !== means);
    expect(failing).toEqual(ofType.filter(({ fails }) => fails === 'fails'));
  });

  it('are four hundred and more, each of them once', () => {
    expect(rows.length).toBeGreaterThanOrEqual(400);
    expect(new Set(rows.map(({ type, words }) => `${type} ${words}`)).size).toBe(rows.length);
  });
});

function meaningOf(words: string, expectation: Expectation): Exclude<Understood, { type: 'nothing' }>['value'] | null {
  return heard(words, expectation, context) ?? null;
}
