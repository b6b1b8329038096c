import { type ActionSignature, actionSignatureSchema } from '@callwright/flow-schema';

/** What a template needs of whatever keeps the bills. */
export const notePromise: ActionSignature = actionSignatureSchema.parse({
  plugin: 'billing',
  action: 'note-promise',
  title: 'Note a promise to pay',
  description: 'Keeps the day by which a bill will be paid. Refused when that is too late for this bill.',
  input: {
    account: { type: 'text', title: 'How the account number ends' },
    day: { type: 'date', title: 'The day' },
  },
  output: {},
  isIdempotent: true,
  timeoutMs: 5_000,
});

export const stopCalling: ActionSignature = actionSignatureSchema.parse({
  plugin: 'billing',
  action: 'stop-calling',
  title: 'Do not call any more',
  description: 'Takes the customer off the list of those who are called.',
  input: { account: { type: 'text', title: 'How the account number ends' } },
  output: {},
  isIdempotent: true,
  timeoutMs: 5_000,
});
