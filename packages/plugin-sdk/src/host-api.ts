import { z } from 'zod';
import type { CapabilityName } from './capability.ts';

// What plugin and host say to each other. The host parses each ask by these schemas; plugins see them as types alone.

const instantSchema = z.iso.datetime({ offset: true });

const slotSchema = z.strictObject({ start: instantSchema, end: instantSchema });

const freeSlotsAskSchema = z.strictObject({
  service: z.string().max(200).exactOptional(),
  from: z.iso.date(),
  to: z.iso.date(),
  durationMinutes: z.int().min(1).max(1440),
  limit: z.int().min(1).max(100),
});

const freeSlotsSchema = z.strictObject({ slots: z.array(slotSchema).max(100) });

const bookAskSchema = z.strictObject({
  start: instantSchema,
  durationMinutes: z.int().min(1).max(1440),
  name: z.string().min(1).max(200),
  phone: z.string().max(40).exactOptional(),
  notes: z.string().max(2000).exactOptional(),
});

const bookedSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('booked'), bookingId: z.string(), start: instantSchema, end: instantSchema }),
  z.strictObject({ type: z.literal('taken') }),
]);

const fetchRequestSchema = z.strictObject({
  method: z.enum(['GET', 'POST', 'PUT', 'PATCH', 'DELETE']),
  url: z.string().max(4096),
  headers: z.record(z.string().max(100), z.string().max(4096)).exactOptional(),
  body: z.string().exactOptional(),
});

const fetchAnswerSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('answered'), status: z.int(), headers: z.record(z.string(), z.string()), body: z.string() }),
  z.strictObject({ type: z.literal('unreachable'), message: z.string() }),
]);

export const hostOperations = {
  'calendar.freeSlots': { capability: 'calendar', ask: freeSlotsAskSchema, answer: freeSlotsSchema },
  'calendar.book': { capability: 'calendar', ask: bookAskSchema, answer: bookedSchema },
  'fetch.send': { capability: 'fetch', ask: fetchRequestSchema, answer: fetchAnswerSchema },
  'log.write': { capability: 'log', ask: z.strictObject({ level: z.enum(['info', 'warn']), message: z.string() }), answer: z.null() },
  'sleep.wait': { capability: 'sleep', ask: z.strictObject({ ms: z.number().min(0).max(10_000) }), answer: z.null() },
} as const satisfies Record<string, HostOperationShape>;

interface HostOperationShape {
  readonly capability: CapabilityName;
  readonly ask: z.ZodType;
  readonly answer: z.ZodType;
}

export type HostOperation = keyof typeof hostOperations;
export type Ask<Operation extends HostOperation> = z.infer<(typeof hostOperations)[Operation]['ask']>;
export type Answer<Operation extends HostOperation> = z.infer<(typeof hostOperations)[Operation]['answer']>;

export type Slot = z.infer<typeof slotSchema>;
export type FreeSlots = Answer<'calendar.freeSlots'>;
export type Booked = Answer<'calendar.book'>;
export type FetchRequest = Ask<'fetch.send'>;
export type FetchAnswer = Answer<'fetch.send'>;

export function isHostOperation(name: string): name is HostOperation {
  return Object.hasOwn(hostOperations, name);
}
