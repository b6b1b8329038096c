import { type ActionSignature, actionSignatureSchema } from '@callwright/flow-schema';

/** What a template needs of a shop. */
export const startReturn: ActionSignature = actionSignatureSchema.parse({
  plugin: 'shop',
  action: 'start-return',
  title: 'Start a return',
  description: 'Sends the customer a label to return an order with. Refused when it may not be returned any more.',
  input: {
    order: { type: 'text', title: 'Number of the order' },
    reason: { type: 'text', title: 'Why it is returned, in a few words' },
  },
  output: { returnId: { type: 'text', title: 'Number of the return', privacy: 'personal' } },
  isIdempotent: true,
  timeoutMs: 8_000,
});
