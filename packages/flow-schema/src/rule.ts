import { z } from 'zod';

/** Where a value can come out of a flow. */
export const sinks = ['speech', 'model', 'plugin', 'code', 'request', 'message', 'transfer', 'note'] as const;
export const sinkSchema = z.enum(sinks);
export type Sink = z.infer<typeof sinkSchema>;

const maySee = (allowed: readonly Sink[]) =>
  z
    .array(sinkSchema)
    .max(sinks.length)
    .default([...allowed]);

/** Which way out values of each label may take. Outside plugins and requests get no more than they say they accept. */
export const privacyRulesSchema = z.object({
  personal: maySee(sinks),
  sensitive: maySee(['speech', 'plugin', 'code']),
  health: maySee(['speech', 'plugin', 'code']),
  card: maySee(['plugin']),
});
export type PrivacyRules = z.infer<typeof privacyRulesSchema>;

/** Says of a node what it does for the flow's rules: "reads out the notice", "checks who it is". */
export const markSchema = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,39}$/, 'expected a mark like identity-checked: small letters, digits and hyphens');

/** Something must have happened before a node is come to, on every way. */
export const orderRuleSchema = z.object({
  /** The nodes it is about: those of a type, with this in their configuration. */
  before: z.object({ type: z.string(), config: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).default({}) }),
  /** A node with this mark has been left. */
  needs: markSchema,
  severity: z.enum(['error', 'warning']),
  /** Why, in a sentence for the designer. */
  reason: z.string().min(1).max(300),
});
export type OrderRule = z.infer<typeof orderRuleSchema>;

export const defaultOrderRules: readonly OrderRule[] = [
  {
    before: { type: 'recording', config: { recording: 'on' } },
    needs: 'recording-notice',
    severity: 'error',
    reason: 'A caller must know that the call is recorded before the recording starts.',
  },
  {
    before: { type: 'collect-payment', config: {} },
    needs: 'identity-checked',
    severity: 'warning',
    reason: 'It is safer to know who is calling before money is asked for.',
  },
];
