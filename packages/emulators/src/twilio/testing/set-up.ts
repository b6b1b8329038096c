import { createTestClock, type TestClock } from '@callwright/foundation/clock';
import { onTestFinished } from 'vitest';
import type { Knobs } from '../knobs.ts';
import { runFor, runUntil } from '../run-for.ts';
import { type Caller, startTwilio, type Twilio } from '../start-twilio.ts';
import { type App, type AppStream, startApp } from './start-app.ts';

export const customer = '+12025550101';
export const ourNumber = '+12025550199';
const account = { sid: `AC${'a'.repeat(32)}`, authToken: 'a-token' };

export interface Scene {
  readonly clock: TestClock;
  readonly app: App;
  readonly twilio: Twilio;
  readonly call: () => Caller;
  readonly run: (ms: number) => Promise<void>;
  readonly until: (happened: () => boolean, withinMs?: number) => Promise<void>;
  /** A call whose media stream is open. */
  readonly talk: () => Promise<{ readonly caller: Caller; readonly stream: AppStream }>;
}

/** An app, a carrier and a clock that stands still. Calls to our number get a stream, and then `/next`. */
export async function setUp(knobs: Partial<Knobs> = {}): Promise<Scene> {
  const clock = createTestClock(Date.UTC(2026, 0, 5, 9));
  const app = await startApp(account.authToken);
  const number = {
    phoneNumber: ourNumber,
    voiceUrl: `${app.url}/voice`,
    voiceFallbackUrl: `${app.url}/fallback`,
    statusCallback: `${app.url}/status`,
  };
  const twilio = await startTwilio({ clock, account, numbers: [number], allowPlainLoopback: true, knobs });
  onTestFinished(async () => {
    await twilio[Symbol.asyncDispose]();
    await app[Symbol.asyncDispose]();
  });
  app.answers['/voice'] = twiml(
    `<Connect><Stream url="${app.socketUrl}" statusCallback="/stream"><Parameter name="nonce" value="k7Qm"/></Stream></Connect>`,
    '<Redirect>/next</Redirect>',
  );
  app.answers['/next'] = twiml('<Say>Good bye</Say>');

  const call = () => twilio.call({ from: customer, to: ourNumber });
  const until: Scene['until'] = (happened, withinMs) => runUntil(clock, twilio, happened, withinMs);
  return {
    clock,
    app,
    twilio,
    call,
    until,
    run: (ms) => runFor(clock, twilio, ms),
    talk: async () => {
      const caller = call();
      await until(() => app.streams.at(-1)?.messages.at(-1)?.type === 'start');
      const stream = app.streams.at(-1);
      if (stream === undefined) throw new Error('No stream came.');
      return { caller, stream };
    },
  };
}

export function twiml(...verbs: readonly string[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?><Response>${verbs.join('')}</Response>`;
}
