import { bundlePlugin, createSandbox, type PublishedPlugin, type Sandbox } from '@callwright/plugin-sandbox';
import { openAttackBench } from '@callwright/plugin-sandbox/testing';
import { createMemoryCalendar, type MemoryCalendar } from '@callwright/plugin-sdk/testing/memory-calendar';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let calendar: MemoryCalendar;
let sandbox: Sandbox;
let plugin: PublishedPlugin;

beforeAll(async () => {
  ({ sandbox } = await openAttackBench(createSandbox, {
    services: {
      calendar: { freeSlots: async (ask) => calendar.freeSlots(ask), book: async (ask, { key }) => calendar.book(ask, key) },
      log: () => undefined,
    },
  }));
  plugin = await bundlePlugin({ entry: `${import.meta.dirname}/index.ts`, sandbox, tenantId: 'publisher' });
});
afterAll(() => sandbox.close());

const run = (action: string, input: unknown, key = 'ca_1/fx_1') =>
  sandbox.run({ plugin, tenantId: 'tenant-a', action, input, key }, new AbortController().signal);

describe('the calendar in the real sandbox', () => {
  it('is published with what a tenant and a form need to know', () => {
    expect(plugin.manifest).toMatchObject({
      id: 'calendar',
      capabilities: { calendar: true },
      actions: { book: { idempotent: true, uses: ['calendar'] } },
    });
    expect(plugin.code.length).toBeLessThan(6_000);
  });

  it('finds a free time, books it once however often it is told, and refuses it to the next', async () => {
    calendar = createMemoryCalendar({ opensAtHour: 9, closesAtHour: 10, utcOffset: '+01:00' });
    const days = { from: '2026-03-02', to: '2026-03-02', durationMinutes: 60 };
    const slot = { start: '2026-03-02T09:00:00+01:00', end: '2026-03-02T10:00:00+01:00' };
    expect(await run('free-slots', days)).toEqual({ type: 'succeeded', output: { slots: [slot] } });

    const wanted = { start: slot.start, durationMinutes: 60, name: 'Ada', phone: '+12025550100' };
    const booked = { type: 'succeeded', output: { bookingId: 'booking-1', ...slot } };
    expect(await run('book', wanted)).toEqual(booked);
    expect(await run('book', wanted)).toEqual(booked);
    expect(calendar.bookings).toHaveLength(1);

    expect(await run('book', { ...wanted, name: 'Bob' }, 'ca_2/fx_1')).toMatchObject({ type: 'failed', code: 'taken' });
    expect(await run('free-slots', days)).toEqual({ type: 'succeeded', output: { slots: [] } });
  });
});
