import { createTestClock } from '@callwright/foundation/clock';
import { createLogger } from '@callwright/foundation/log';
import type { ServerBasics } from '../create-http-server.ts';
import { createMetrics } from '../create-metrics.ts';

/** What every server needs, silent and with time standing still; requests are called `request-1`, `request-2` and so on. */
export function testServerBasics(): ServerBasics {
  let requests = 0;
  const createRequestId = () => {
    requests += 1;
    return `request-${requests}`;
  };
  return {
    log: createLogger({ name: 'test', level: 'silent' }),
    clock: createTestClock(Date.UTC(2026, 0, 1)),
    metrics: createMetrics(),
    createRequestId,
  };
}
