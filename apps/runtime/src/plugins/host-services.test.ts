import { createCountingIds } from '@callwright/foundation/id';
import { createLogger } from '@callwright/foundation/log';
import { expect, it } from 'vitest';
import { createHostServices } from './host-services.ts';

const createId = createCountingIds();
const [tenantId, callId] = [createId('tn'), createId('ca')];
const asker = { tenantId, pluginId: 'calendar', action: 'book', key: `${callId}/fx_3` };
const never = new AbortController().signal;

it('asks the api for the calendar, on behalf of the call that the key begins with', async () => {
  const asked: unknown[] = [];
  const api = { ask: async (...ask: readonly unknown[]) => void asked.push(ask) };
  const services = createHostServices(api as never, createLogger({ name: 'test', level: 'silent' }));
  const wish = { start: '2026-11-24T09:30:00Z', durationMinutes: 30, name: 'Ada' };
  await services.calendar.book(wish, asker, never);
  await services.calendar.freeSlots({ from: '2026-11-24', to: '2026-11-24', durationMinutes: 30, limit: 5 }, asker, never);
  const common = { tenantId, callId, key: asker.key };
  expect(asked).toEqual([
    ['calendar.book', { ...common, wish }, never],
    ['calendar.free-slots', { ...common, wish: { from: '2026-11-24', to: '2026-11-24', durationMinutes: 30, limit: 5 } }, never],
  ]);
});

it("logs a plugin's lines without showing them: they may hold what a caller said", () => {
  const lines: string[] = [];
  const log = createLogger({ name: 'test', level: 'info' }, { write: (line) => void lines.push(line) });
  createHostServices({ ask: () => Promise.reject(new Error('x')) }, log).log({ level: 'warn', message: 'Ada was here' }, asker);
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ pluginId: 'calendar', key: asker.key, pii: '[redacted]' });
});
