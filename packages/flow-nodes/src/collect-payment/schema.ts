import { variableNameSchema } from '@callwright/flow-schema';
import { z } from 'zod';
import { recipientFields } from '../recipients/recipient.ts';

export const collectPaymentConfigSchema = z.strictObject({
  pays: z.enum(['amount', 'expression']).default('amount'),
  amount: z.string().max(40).exactOptional(),
  amountFrom: z.string().max(500).exactOptional(),
  /** What the bill says. */
  description: z.string().min(1, 'write what is paid for').max(300),
  ...recipientFields,
  /** Said as soon as the link is on its way. */
  words: z.string().min(1).max(2_000).default('I have sent you a link to pay with. Please open it; I will stay on the line.'),
  /** Said now and then while it is waited, and when the caller asks to wait. */
  meanwhile: z.string().min(1).max(2_000).default('Take your time. I am still here.'),
  everyMs: z.number().int().min(10_000).max(300_000).default(45_000),
  waitMs: z.number().int().min(60_000).max(3_600_000).default(600_000),
  /** Where the payment's number is kept. */
  payment: variableNameSchema.exactOptional(),
});
export type CollectPaymentConfig = z.infer<typeof collectPaymentConfigSchema>;
