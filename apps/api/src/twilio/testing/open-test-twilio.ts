import { getExpectedTwilioSignature } from 'twilio/lib/webhooks/webhooks.js';
import { openTestCalls, type TestCalls, type TestWorkspace } from '../../calls/testing/open-test-calls.ts';
import { assignNumber } from '../../numbers/numbers.ts';
import type { Services } from '../../services.ts';
import { testServer } from '../../testing/test-server.ts';

export const authToken = 'token-of-a-test-account';
export const publicUrl = 'https://calls.example.com';
export const ourNumber = '+12025550199';
export const customer = '+12025550101';

export interface TwilioAnswer {
  readonly status: number;
  readonly type: string | undefined;
  readonly body: string;
}

export interface Sent {
  readonly form?: Readonly<Record<string, string>>;
  readonly signature?: string | undefined;
}

/** An api that answers one number, and Twilio's way to it. */
export interface TestTwilio extends TestCalls {
  readonly workspace: TestWorkspace;
  /** Asks as Twilio does; signed rightly unless told otherwise. */
  send(path: string, sent?: Sent): Promise<TwilioAnswer>;
}

export async function openTestTwilio(changes: Partial<Services> = {}): Promise<TestTwilio> {
  const calls = await openTestCalls({ publicUrl, ...changes });
  const server = testServer({ services: calls.services, twilioAuthToken: authToken });
  const workspace = await calls.createWorkspace();
  await assignNumber(calls.services, { tenantId: workspace.tenantId, flowId: workspace.flowId, phoneNumber: ourNumber });
  return {
    ...calls,
    workspace,
    send: async (path, { form = {}, signature = getExpectedTwilioSignature(authToken, publicUrl + path, form) } = {}) => {
      const headers = { 'content-type': 'application/x-www-form-urlencoded', 'x-twilio-signature': signature };
      const payload = new URLSearchParams(form).toString();
      const { statusCode, body, headers: answered } = await server.inject({ method: 'POST', url: path, headers, payload });
      return { status: statusCode, type: answered['content-type'], body };
    },
    [Symbol.asyncDispose]: async () => {
      await server.close();
      await calls[Symbol.asyncDispose]();
    },
  };
}

/** What Twilio tells of a call in each request, of a call of its own unless one is given. */
export function formOf(callSid = `CA${'1'.repeat(32)}`, more: Readonly<Record<string, string>> = {}): Record<string, string> {
  return { CallSid: callSid, AccountSid: `AC${'0'.repeat(32)}`, From: customer, To: ourNumber, CallStatus: 'ringing', ...more };
}
