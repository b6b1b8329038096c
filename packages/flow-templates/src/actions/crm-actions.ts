import { type ActionSignature, actionSignatureSchema } from '@callwright/flow-schema';

/** What a template needs of whatever keeps the customers. */
export const findCustomer: ActionSignature = actionSignatureSchema.parse({
  plugin: 'crm',
  action: 'find-customer',
  title: 'Find a customer',
  description: 'The customer with this phone number. Refused when there is none.',
  input: { phone: { type: 'phone', title: 'Phone number' } },
  output: {
    customerId: { type: 'text', title: 'Number of the customer', privacy: 'personal' },
    name: { type: 'text', title: 'Name', privacy: 'personal' },
    vehicle: { type: 'text', title: 'Their vehicle', isOptional: true, privacy: 'personal' },
  },
  isIdempotent: true,
  timeoutMs: 5_000,
});
