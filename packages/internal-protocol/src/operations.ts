import { actionSignatureSchema, flowSchema, traceEntrySchema, valueSchema, variableNameSchema } from '@callwright/flow-schema';
import { idSchema } from '@callwright/foundation/id';
import { hostOperations } from '@callwright/plugin-sdk/host-api';
import { type Manifest, manifestSchema } from '@callwright/plugin-sdk/manifest';
import { z } from 'zod';

const callId = idSchema('ca');
const tenantId = idSchema('tn');
const hash = z.string().regex(/^[0-9a-f]{64}$/);

export const carrierNames = ['twilio', 'browser'] as const;
export type CarrierName = (typeof carrierNames)[number];

/** A call that a runtime now holds. With entries it was held before: fold them, and go on. */
const admissionSchema = z.object({
  callId,
  tenantId,
  flowId: idSchema('fl'),
  versionHash: hash,
  carrier: z.enum(carrierNames),
  /** Grows with each runtime that takes the call over. What is written under an older one is refused. */
  epoch: z.int().positive(),
  seed: z.int(),
  /** The instant from which the call counts its time. */
  startedAt: z.iso.datetime(),
  /** The caller's number, when the carrier shows it. */
  caller: z.string().max(40).exactOptional(),
  variables: z.record(variableNameSchema, valueSchema),
  entries: z.array(traceEntrySchema),
});
export type Admission = z.infer<typeof admissionSchema>;

/** A published version with all that is needed to run it. It never changes, so it may be kept for ever. */
const publishedProgramSchema = z.object({
  hash,
  flow: flowSchema,
  actions: z.array(actionSignatureSchema),
  /** The bundle of each plugin, by the plugin's id: the integrity that its manifest names. */
  plugins: z.record(z.string(), z.string()),
});
export type PublishedProgram = z.infer<typeof publishedProgramSchema>;

const moment = z.int().nonnegative();

/** The five moments of a turn, in milliseconds since the call began. */
export const turnLatencySchema = z.object({
  turn: z.int().positive(),
  speechEndMs: moment,
  transcriptMs: moment,
  firstTokenMs: moment,
  firstAudioMs: moment,
  firstHeardMs: moment,
});
export type TurnLatency = z.infer<typeof turnLatencySchema>;

/** On whose behalf a plugin asks. `key` is the same when an effect is tried again. */
const asker = { tenantId, callId, key: z.string().min(1).max(200) };

/** A plugin's bundle. Its type is written out: inferred, it would name what the plugin SDK keeps to itself. */
const bundleSchema: z.ZodType<{ readonly manifest: Manifest; readonly code: string }> = z.object({
  manifest: manifestSchema,
  code: z.string(),
});

/** Everything the runtime may ask, each by POST. Told twice, each does once; only a nonce is spent for good. */
export const operations = {
  'calls.admit': {
    path: '/internal/calls/admit',
    ask: z.strictObject({ nonce: z.string().min(20).max(200), carrier: z.enum(carrierNames), runtimeId: z.string().min(1).max(100) }),
    answer: admissionSchema,
  },
  'calls.append-trace': {
    path: '/internal/calls/append-trace',
    ask: z.strictObject({
      callId,
      epoch: z.int().positive(),
      /** The position of the first entry: what is already there is not written again. */
      from: z.int().nonnegative(),
      entries: z.array(traceEntrySchema).max(500),
      turns: z.array(turnLatencySchema).max(100),
    }),
    /** How many entries are committed. */
    answer: z.object({ entryCount: z.int().nonnegative() }),
  },
  'programs.read': {
    path: '/internal/programs/read',
    ask: z.strictObject({ tenantId, flowId: idSchema('fl'), versionHash: hash }),
    answer: publishedProgramSchema,
  },
  'plugins.read': {
    path: '/internal/plugins/read',
    ask: z.strictObject({ integrity: z.string() }),
    answer: bundleSchema,
  },
  'calendar.free-slots': {
    path: '/internal/calendar/free-slots',
    ask: z.strictObject({ ...asker, wish: hostOperations['calendar.freeSlots'].ask }),
    answer: hostOperations['calendar.freeSlots'].answer,
  },
  'calendar.book': {
    path: '/internal/calendar/book',
    ask: z.strictObject({ ...asker, wish: hostOperations['calendar.book'].ask }),
    answer: hostOperations['calendar.book'].answer,
  },
} as const satisfies Record<string, { readonly path: string; readonly ask: z.ZodType; readonly answer: z.ZodType }>;

export type Operation = keyof typeof operations;
export type OperationAsk<Name extends Operation> = z.infer<(typeof operations)[Name]['ask']>;
export type OperationAnswer<Name extends Operation> = z.infer<(typeof operations)[Name]['answer']>;
