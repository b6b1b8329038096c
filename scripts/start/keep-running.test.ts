import { createTestClock } from '@callwright/foundation/clock';
import { describe, expect, it } from 'vitest';
import { keepRunning, type Part, type RunningPart } from './keep-running.ts';
import { startErrors } from './start-errors.ts';

const policy = { firstDelayMs: 100, longestDelayMs: 1_000, healthyAfterMs: 10_000, giveUpAfter: 3 };
const ended = (how: string) => startErrors.APP_ENDED({ name: 'api', how, log: 'api.log', lastLines: '' });

/** A part whose starts follow a script, and whose running copies end when the test says so. */
function scriptedPart(...script: (Error | 'runs')[]) {
  const running: { end(how: string): void; stopped: boolean }[] = [];
  let starts = 0;
  const part: Part<RunningPart> = {
    name: 'api',
    start: async () => {
      const next = script[Math.min(starts, script.length - 1)];
      starts += 1;
      if (next instanceof Error) throw next;
      const { promise: exited, resolve: end } = Promise.withResolvers<string>();
      const one = { end, stopped: false };
      running.push(one);
      const stop = async () => {
        one.stopped = true;
        end('exit code 0');
      };
      return { exited, stop, kill: () => end('ended by SIGKILL') };
    },
  };
  return { part, running, starts: () => starts };
}

function keep(...script: (Error | 'runs')[]) {
  const clock = createTestClock();
  const said: string[] = [];
  const scripted = scriptedPart(...script);
  const kept = keepRunning(scripted.part, { clock, say: (line) => said.push(line), policy });
  kept.done.catch(() => undefined);
  return { clock, said, kept, ...scripted };
}

describe('keepRunning', () => {
  it('starts a part again when it dies, and says so', async () => {
    const { kept, running, clock, said, starts } = keep('runs');
    await kept.ready;
    running[0]?.end('ended by SIGKILL');
    await clock.advance(100);
    expect({ starts: starts(), said }).toEqual({
      starts: 2,
      said: ['api ended (ended by SIGKILL). Starting it again.', 'api runs again.'],
    });
  });

  it('waits longer after each failed start, and gives up after the last', async () => {
    const { kept, clock, starts } = keep(ended('exit code 1'));
    await clock.advance(99);
    expect(starts()).toBe(1);
    await clock.advance(1);
    expect(starts()).toBe(2);
    await clock.advance(200);
    expect(starts()).toBe(3);
    await clock.advance(10_000);
    await expect(kept.done).rejects.toThrow(/api could not be kept running: 3 starts failed .*\(exit code 1\)/s);
    await expect(kept.ready).rejects.toThrow(/could not be kept running/);
  });

  it('does not try again when another try cannot help', async () => {
    const { kept, starts } = keep(startErrors.APP_REFUSED({ name: 'api', lastLines: 'DATABASE_URL is missing.' }));
    await expect(kept.done).rejects.toThrow('DATABASE_URL is missing.');
    expect(starts()).toBe(1);
  });

  it('never gives up on a part that was ready, however often it is killed, and waits longer each time', async () => {
    const { kept, running, clock, starts } = keep('runs');
    await kept.ready;
    for (let death = 0; death < 20; death += 1) {
      running[death]?.end('ended by SIGKILL');
      await clock.advance(policy.longestDelayMs);
    }
    expect(starts()).toBe(21);
    running[20]?.end('ended by SIGKILL');
    await clock.advance(policy.longestDelayMs - 1);
    expect(starts()).toBe(21);
  });

  it('forgets old failures of a part that ran long enough', async () => {
    const { kept, running, clock, starts } = keep('runs');
    await kept.ready;
    for (let death = 0; death < 5; death += 1) {
      await clock.advance(policy.healthyAfterMs);
      running[death]?.end('exit code 1');
      await clock.advance(policy.firstDelayMs);
    }
    expect(starts()).toBe(6);
  });

  it('stops what runs and starts nothing more', async () => {
    const { kept, running, clock, starts } = keep('runs');
    await kept.ready;
    await kept.stop();
    await clock.advance(60_000);
    expect({ stopped: running[0]?.stopped, starts: starts() }).toEqual({ stopped: true, starts: 1 });
  });

  it('stops while it waits for the next try', async () => {
    const { kept, clock, starts } = keep(ended('exit code 1'));
    await clock.advance(50);
    await kept.stop();
    expect({ starts: starts(), sleeping: clock.sleeping }).toEqual({ starts: 1, sleeping: 0 });
  });

  it('stops a part that becomes ready only after it was told to stop', async () => {
    const late = Promise.withResolvers<RunningPart>();
    let stops = 0;
    const exited = Promise.withResolvers<string>();
    const kept = keepRunning({ name: 'api', start: () => late.promise }, { clock: createTestClock(), say: () => undefined, policy });
    const stopping = kept.stop();
    late.resolve({
      exited: exited.promise,
      stop: async () => {
        stops += 1;
      },
      kill: () => undefined,
    });
    await stopping;
    expect(stops).toBe(1);
  });
});
