import { idSchema } from '@callwright/foundation/id';
import { carrierNames } from '@callwright/internal-protocol/operations';
import { z } from 'zod';

const callStatuses = ['waiting', 'running', 'ended'] as const;
export type CallStatus = (typeof callStatuses)[number];

const instantSchema = z.date().transform((date) => date.toISOString());
const absent = <Value>(value: Value | null) => value ?? undefined;

/** A row of the table `call`, as people may see it. */
export const storedCallSchema = z.object({
  id: idSchema('ca'),
  flowId: idSchema('fl'),
  versionHash: z.string(),
  carrier: z.enum(carrierNames),
  status: z.enum(callStatuses),
  endReason: z.string().nullable().transform(absent),
  createdAt: instantSchema,
  endedAt: instantSchema.nullable().transform(absent),
  callerNumber: z.string().nullable().transform(absent),
});
export type StoredCall = z.infer<typeof storedCallSchema>;
