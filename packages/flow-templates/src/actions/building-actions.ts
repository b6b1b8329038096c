import { type ActionSignature, actionSignatureSchema } from '@callwright/flow-schema';

/** What a template needs of whatever keeps the doors of a building. */
export const checkDoorCode: ActionSignature = actionSignatureSchema.parse({
  plugin: 'building',
  action: 'check-door-code',
  title: 'Check a delivery code',
  description: 'Whether this code opens a door today. Refused when it does not.',
  input: { code: { type: 'text', title: 'The code' } },
  output: { door: { type: 'text', title: 'Which door it is for' } },
  isIdempotent: true,
  timeoutMs: 4_000,
});

export const findOnCall: ActionSignature = actionSignatureSchema.parse({
  plugin: 'building',
  action: 'find-on-call',
  title: 'Find who is on call',
  description: 'The number of whoever is on call for this kind of emergency.',
  input: { trouble: { type: 'text', title: 'What kind of emergency it is' } },
  output: { phone: { type: 'phone', title: 'Their number', privacy: 'personal' } },
  isIdempotent: true,
  timeoutMs: 4_000,
});
