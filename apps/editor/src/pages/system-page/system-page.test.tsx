import { createTestClock } from '@callwright/foundation/clock';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { messages } from '../../messages.ts';
import { createTrpc } from '../../trpc.ts';
import type { SystemAnswer } from './system-answer.ts';
import { SystemPage } from './system-page.tsx';

/** The page as it is when it has this answer. */
const pageWith = (answer?: SystemAnswer) => {
  const client = new QueryClient();
  if (answer !== undefined) client.setQueryData(['system.status'], answer);
  return renderToStaticMarkup(
    <QueryClientProvider client={client}>
      <SystemPage services={{ trpc: createTrpc(), clock: createTestClock(Date.UTC(2026, 0, 1, 3)) }} />
    </QueryClientProvider>,
  );
};

describe('the system page', () => {
  it('says what this is, which version, and how every part is', () => {
    const html = pageWith({
      type: 'answered',
      roundTripMs: 12,
      status: {
        version: '1.2.3',
        startedAt: '2026-01-01T00:00:00.000Z',
        status: 'degraded',
        parts: [
          { name: 'database', state: 'up', detail: 'It answers.', latencyMs: 3 },
          { name: 'runtime', state: 'down', detail: 'It cannot be reached.', latencyMs: 9 },
        ],
      },
    });
    const { promise, status, advice } = messages;
    for (const text of [
      promise,
      status.degraded.headline,
      'Version 1.2.3, running for 3 hours',
      '12 ms',
      '3 ms',
      'It cannot be reached.',
      advice.runtime,
    ]) {
      expect(html).toContain(text);
    }
  });

  it('hides from screen readers what only holds a place', () => {
    const html = pageWith();
    expect(html).toContain(messages.status.loading.headline);
    expect(html).toMatch(/<span aria-hidden="true"[^>]*>Ready<\/span>/);
    expect(html).not.toMatch(/<span aria-hidden="false"[^>]*>Ready<\/span>/);
  });

  it('says that it tries again when the server is away', () => {
    expect(pageWith({ type: 'failed', sentence: undefined })).toContain('Trying again every few seconds.');
  });
});
