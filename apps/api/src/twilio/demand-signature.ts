import type { preHandlerAsyncHookHandler } from 'fastify';
import { validateRequest } from 'twilio/lib/webhooks/webhooks.js';
import { z } from 'zod';
import type { Services } from '../services.ts';
import { twilioErrors } from './twilio-errors.ts';

export interface SignatureOptions {
  readonly services: Pick<Services, 'publicUrl'>;
  readonly authToken: string | undefined;
}

/** Lets through what Twilio signed for the address under which it knows us; what a proxy says of the address does not count. */
export function demandSignature({ services, authToken }: SignatureOptions): preHandlerAsyncHookHandler {
  return async ({ headers, url, body }) => {
    if (authToken === undefined) throw twilioErrors.NO_TOKEN({});
    const signature = headers['x-twilio-signature'];
    const form = formSchema.safeParse(body ?? {});
    const isSigned =
      typeof signature === 'string' && form.success && validateRequest(authToken, signature, `${services.publicUrl}${url}`, form.data);
    if (!isSigned) throw twilioErrors.SIGNATURE_WRONG({});
  };
}

const formSchema = z.record(z.string(), z.union([z.string(), z.array(z.string())]));
