import { z } from 'zod';
import { recipientFields } from '../recipients/recipient.ts';

export const sendMessageConfigSchema = z.strictObject({
  ...recipientFields,
  /** Of an e-mail. */
  subject: z.string().max(300).exactOptional(),
  text: z.string().min(1, 'write the message').max(5_000),
});
export type SendMessageConfig = z.infer<typeof sendMessageConfigSchema>;
