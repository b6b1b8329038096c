import { getExpectedTwilioSignature } from 'twilio/lib/webhooks/webhooks.js';
import { openTestCalls, type TestCalls, type TestWorkspace } from '../../calls/testing/open-test-calls.ts';
import { assignNumber } from '../../numbers/numbers.ts';
import type { Services } from '../../services.ts';
import { testServer } from '../../testing/test-server.ts';

export const authToken = 'token-of-a-test-account';
export const publicUrl = 'https://calls.example.com';
export const customer = '+12025550101';

type Form = Readonly<Record<string, string>>;

export interface TwilioAnswer {
  readonly status: number;
  readonly type: string | undefined;
  readonly body: string;
}

/** An api, and Twilio's way to it. */
export interface TestTwilio extends TestCalls {
  /** Signed rightly unless a signature is given. */
  send(path: string, form: Form, signature?: string): Promise<TwilioAnswer>;
  /** A number of a workspace of its own, and a call to it. */
  openLine(): Promise<TestLine>;
}

export interface TestLine extends TestWorkspace {
  readonly phoneNumber: string;
  /** What Twilio tells of the call in each request. */
  form(changes?: Form): Record<string, string>;
}

export async function openTestTwilio(changes: Partial<Services> = {}): Promise<TestTwilio> {
  const calls = await openTestCalls({ publicUrl, ...changes });
  const server = testServer({ services: calls.services, twilioAuthToken: authToken });
  let lines = 0;
  return {
    ...calls,
    send: async (path, form, signature = getExpectedTwilioSignature(authToken, publicUrl + path, form)) => {
      const headers = { 'content-type': 'application/x-www-form-urlencoded', 'x-twilio-signature': signature };
      const payload = new URLSearchParams(form).toString();
      const { statusCode, body, headers: answered } = await server.inject({ method: 'POST', url: path, headers, payload });
      return { status: statusCode, type: answered['content-type'], body };
    },
    openLine: async () => {
      const workspace = await calls.createWorkspace();
      const phoneNumber = `+120255501${String(lines).padStart(2, '0')}`;
      lines += 1;
      await assignNumber(calls.services, { tenantId: workspace.tenantId, flowId: workspace.flowId, phoneNumber });
      const known = { CallSid: sidOf(lines), AccountSid: `AC${'0'.repeat(32)}`, From: customer, To: phoneNumber, CallStatus: 'ringing' };
      return { ...workspace, phoneNumber, form: (more) => ({ ...known, ...more }) };
    },
    [Symbol.asyncDispose]: async () => {
      await server.close();
      await calls[Symbol.asyncDispose]();
    },
  };
}

export function sidOf(call: number): string {
  return `CA${String(call).padStart(32, '0')}`;
}
