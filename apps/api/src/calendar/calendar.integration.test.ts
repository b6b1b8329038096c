import { createTestClock } from '@callwright/foundation/clock';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestCalls, type TestCalls } from '../calls/testing/open-test-calls.ts';

// A Thursday, ten in the morning in New York.
const clock = createTestClock(Date.parse('2026-01-01T15:00:00Z'));
let calls: TestCalls;
beforeAll(async () => {
  calls = await openTestCalls({ clock });
});
afterAll(() => calls[Symbol.asyncDispose]());

async function newCalendar() {
  const { tenantId } = await calls.createWorkspace();
  const callId = calls.services.createId('ca');
  const ada = { start: '2026-01-05T09:00:00-05:00', durationMinutes: 60, name: 'Ada', phone: '+12025550100' };
  const book = (changes: Partial<typeof ada> = {}, key = `${callId}/fx_1`) =>
    calls.ask('calendar.book', { tenantId, callId, key, wish: { ...ada, ...changes } });
  const freeSlots = async (from: string, to = from, limit = 100) => {
    const wish = { from, to, durationMinutes: 120, limit };
    const { answer } = await calls.ask('calendar.free-slots', { tenantId, callId, key: `${callId}/fx_2`, wish });
    return answer.slots.map(({ start }) => start);
  };
  const rows = () => calls.services.inTenant(tenantId, (tx) => tx.booking.findMany());
  return { tenantId, callId, book, freeSlots, rows };
}

const taken = { type: 'taken' };

describe('finding free times', () => {
  it('gives them in the offset of the workspace, without the past and what is booked', async () => {
    const { book, freeSlots } = await newCalendar();
    await book({ start: '2026-01-02T14:00:00Z' });
    expect(await freeSlots('2025-12-30', '2026-01-02')).toEqual([
      '2026-01-01T11:00:00-05:00',
      '2026-01-01T13:00:00-05:00',
      '2026-01-01T15:00:00-05:00',
      '2026-01-02T11:00:00-05:00',
      '2026-01-02T13:00:00-05:00',
      '2026-01-02T15:00:00-05:00',
    ]);
  });

  it('gives no more than was asked for, and ends in a year whatever was asked', async () => {
    const { freeSlots } = await newCalendar();
    expect(await freeSlots('2026-01-05', '9999-12-31', 2)).toEqual(['2026-01-05T09:00:00-05:00', '2026-01-05T11:00:00-05:00']);
    expect(await freeSlots('2027-01-03', '9999-12-31')).toEqual([]);
  });

  it('sees nothing of other workspaces', async () => {
    const [one, other] = [await newCalendar(), await newCalendar()];
    await one.book();
    expect(await other.freeSlots('2026-01-05')).toHaveLength(4);
  });

  it('gives none without a calendar', async () => {
    const tenantId = calls.services.createId('tn');
    const wish = { from: '2026-01-05', to: '2026-01-05', durationMinutes: 60, limit: 1 };
    const callId = calls.services.createId('ca');
    expect((await calls.ask('calendar.free-slots', { tenantId, callId, key: 'k', wish })).answer).toEqual({ slots: [] });
  });
});

describe('booking', () => {
  it('keeps what was said, and answers in the offset of the workspace', async () => {
    const { tenantId, callId, book, rows } = await newCalendar();
    const { answer } = await book({ start: '2026-07-06T13:00:00Z' });
    expect(answer).toEqual({
      type: 'booked',
      bookingId: expect.stringMatching(/^bk_/),
      start: '2026-07-06T09:00:00-04:00',
      end: '2026-07-06T10:00:00-04:00',
    });
    expect(await rows()).toMatchObject([{ tenantId, callId, name: 'Ada', phone: '+12025550100', notes: null, key: `${callId}/fx_1` }]);
  });

  it('told twice books once, also when others came since and the time is over', async () => {
    const { book, rows } = await newCalendar();
    const first = await book();
    expect((await book({ name: 'Bob' }, 'other')).answer).toEqual(taken);
    expect((await book({ start: '2026-01-03T09:00:00-05:00' })).answer).toEqual(first.answer);
    expect(await rows()).toHaveLength(1);
  });

  it.each([
    ['before the workspace opens', { start: '2026-01-05T08:59:00-05:00' }],
    ['until after it closes', { start: '2026-01-05T16:01:00-05:00' }],
    ['on a day when it is closed', { start: '2026-01-04T10:00:00-05:00' }],
    ['in the past', { start: '2026-01-01T09:59:00-05:00' }],
  ])('is refused %s', async (_name, changes) => {
    const { book, rows } = await newCalendar();
    expect([(await book(changes)).answer, await rows()]).toEqual([taken, []]);
  });

  it('lets times touch, and refuses those that overlap', async () => {
    const { book } = await newCalendar();
    await book({ start: '2026-01-05T10:00:00-05:00' });
    const starts = ['09:00', '11:00', '10:30', '09:30', '09:59'];
    const answers = [];
    for (const start of starts) answers.push((await book({ start: `2026-01-05T${start}:00-05:00` }, start)).answer.type);
    expect(answers).toEqual(['booked', 'booked', 'taken', 'taken', 'taken']);
  });

  it('lets exactly one win of twenty who want overlapping times at once', async () => {
    const { book, rows } = await newCalendar();
    const wishes = Array.from({ length: 20 }, (_, index) => ({ start: `2026-01-05T10:${10 + index}:00-05:00`, name: `Caller ${index}` }));
    const answers = await Promise.all(wishes.map((wish, index) => book(wish, `key ${index}`)));
    const won = answers.filter(({ answer }) => answer.type === 'booked');
    const lost = answers.filter(({ answer }) => answer.type === 'taken');
    expect([won.length, lost.length, (await rows()).length]).toEqual([1, 19, 1]);
  });

  it('books once when the same is told twenty times at once', async () => {
    const { book, rows } = await newCalendar();
    const answers = await Promise.all(Array.from({ length: 20 }, () => book()));
    const [row, ...others] = await rows();
    expect([new Set(answers.map(({ answer }) => JSON.stringify(answer))).size, others]).toEqual([1, []]);
    expect(answers[0]?.answer).toMatchObject({ type: 'booked', bookingId: row?.id });
  });
});
