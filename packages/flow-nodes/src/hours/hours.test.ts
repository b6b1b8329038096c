import { describe, expect, it } from 'vitest';
import { buildFlow } from '../testing/build-flow.ts';
import { call } from '../testing/call.ts';
import { callNode } from '../testing/call-node.ts';

const day = [
  { from: '09:00', to: '12:00' },
  { from: '13:00', to: '17:00' },
];
const hours = {
  week: {
    monday: day,
    tuesday: day,
    wednesday: day,
    thursday: day,
    friday: [{ from: '20:00', to: '02:00' }],
    sunday: [{ from: '00:00', to: '00:00' }],
  },
  days: [
    { date: '12-25', name: 'Christmas' },
    { date: '2026-12-24', spans: [{ from: '09:00', to: '12:00' }] },
    { date: '2027-12-25', spans: [{ from: '10:00', to: '11:00' }] },
  ],
};
const openAt = (startedAt: string, timeZone = 'UTC') =>
  callNode({ type: 'hours', config: { hours }, settings: { timeZone }, startedAt }).hears()[0];

describe('hours', () => {
  it.each([
    ['Tuesday before it opens', '2026-11-24T08:59:00Z', 'closed'],
    ['Tuesday when it opens', '2026-11-24T09:00:00Z', 'open'],
    ['Tuesday at lunch', '2026-11-24T12:00:00Z', 'closed'],
    ['Tuesday in the last minute', '2026-11-24T16:59:00Z', 'open'],
    ['Friday at night', '2026-11-27T23:30:00Z', 'open'],
    ['after midnight, on a Saturday without hours', '2026-11-28T01:59:00Z', 'open'],
    ['later that Saturday', '2026-11-28T02:00:00Z', 'closed'],
    ['all of Sunday, at its beginning', '2026-11-29T00:00:00Z', 'open'],
    ['all of Sunday, at its end', '2026-11-29T23:59:00Z', 'open'],
    ['Monday just after it', '2026-11-30T00:00:00Z', 'closed'],
    ['Christmas, though it is a Friday', '2026-12-25T21:00:00Z', 'holiday'],
    ['Christmas Eve in the morning', '2026-12-24T11:00:00Z', 'open'],
    ['Christmas Eve in the afternoon', '2026-12-24T15:00:00Z', 'closed'],
    ['a Christmas with hours of its own', '2027-12-25T10:30:00Z', 'open'],
  ])('%s', (_what, startedAt, opening) => {
    expect(openAt(startedAt)).toBe(opening);
  });

  it.each([
    ['in winter', '2026-11-24T08:30:00Z', 'open'],
    ['in winter, an hour earlier', '2026-11-24T07:30:00Z', 'closed'],
    ['in summer', '2026-07-21T07:30:00Z', 'open'],
    ['in summer, after it has closed', '2026-07-21T15:30:00Z', 'closed'],
    ['on the day when the clock is put back', '2026-10-26T08:00:00Z', 'open'],
    ['when it is another day there', '2026-11-26T23:30:00Z', 'closed'],
  ])('goes by the clock of the time zone: %s', (_what, startedAt, opening) => {
    expect(openAt(startedAt, 'Europe/Berlin')).toBe(opening);
  });

  it('is open in both of the hours that the clock shows twice, and closed in neither that it leaves out', () => {
    const night = { week: { saturday: [{ from: '22:00', to: '02:30' }] }, days: [] };
    const at = (startedAt: string) =>
      callNode({ type: 'hours', config: { hours: night }, settings: { timeZone: 'Europe/Berlin' }, startedAt }).hears()[0];
    expect(['2026-10-25T00:15:00Z', '2026-10-25T01:15:00Z', '2026-10-25T01:45:00Z'].map(at)).toEqual(['open', 'open', 'closed']);
    expect(['2026-03-29T00:59:00Z', '2026-03-29T01:00:00Z'].map(at)).toEqual(['open', 'closed']);
  });

  it('looks at the moment that a variable holds', () => {
    const flow = buildFlow(
      {
        start: { type: 'start', to: { next: 'when' } },
        when: {
          type: 'ask',
          config: { question: 'When?', expects: 'date-time', variable: 'start' },
          to: { answered: 'hours', silent: 'closed', 'not-understood': 'closed' },
        },
        hours: { type: 'hours', config: { hours, at: 'start' }, to: { open: 'open', closed: 'closed', holiday: 'closed' } },
        open: { type: 'end', config: { text: 'We are open then.' } },
        closed: { type: 'end', config: { text: 'We are closed then.' } },
      },
      { start: { type: 'date-time' } },
      { timeZone: 'Europe/Berlin' },
    );
    const one = call(flow);
    one.says('Tuesday at half past nine');
    expect(one.hears()).toEqual(['When?', 'We are open then.']);
  });
});
