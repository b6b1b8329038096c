import { decodeBase64 } from '@callwright/media-stream/base64';
import { z } from 'zod';

/** What may be said to the carrier on a media stream: there is nothing else. */
export type AppMessage =
  | { readonly type: 'media'; readonly muLaw: Uint8Array }
  | { readonly type: 'mark'; readonly name: string }
  | { readonly type: 'clear' };

/** Undefined for what Twilio would ignore with warning 31951. */
export function parseAppMessage(text: string, streamSid: string): AppMessage | undefined {
  const message = messageSchema.safeParse(parseJson(text));
  return message.success && message.data.streamSid === streamSid ? message.data.message : undefined;
}

const payload = z.string().transform((text, context) => {
  const muLaw = decodeBase64(new TextEncoder().encode(text));
  if (muLaw !== undefined) return muLaw;
  context.addIssue({ code: 'custom', message: 'no base64' });
  return z.NEVER;
});

const messageSchema = z.discriminatedUnion('event', [
  z
    .object({ event: z.literal('media'), streamSid: z.string(), media: z.object({ payload }) })
    .transform(({ streamSid, media }) => ({ streamSid, message: { type: 'media' as const, muLaw: media.payload } })),
  z
    .object({ event: z.literal('mark'), streamSid: z.string(), mark: z.object({ name: z.string() }) })
    .transform(({ streamSid, mark }) => ({ streamSid, message: { type: 'mark' as const, name: mark.name } })),
  z
    .object({ event: z.literal('clear'), streamSid: z.string() })
    .transform(({ streamSid }) => ({ streamSid, message: { type: 'clear' as const } })),
]);

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not swallowed: it is no message, and the stream warns of it.
    return undefined;
  }
}
