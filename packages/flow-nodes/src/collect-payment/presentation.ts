import { type NodePresentation, textIn } from '../node-presentation.ts';
import { recipientControls } from '../recipients/recipient-controls.ts';
import type { CollectPaymentConfig } from './schema.ts';

export const collectPaymentPresentation: NodePresentation<keyof CollectPaymentConfig> = {
  title: 'Take a payment',
  description: 'Sends a link to pay with, and waits until the money is there.',
  icon: 'payment',
  category: 'doing',
  occurs: 'often',
  initialConfig: {},
  ports: () => [
    { port: 'paid', label: 'Paid', way: 'hoped-for' },
    { port: 'declined', label: 'Declined', way: 'otherwise' },
    { port: 'expired', label: 'Not paid in time', way: 'otherwise' },
    { port: 'failed', label: 'Failed', way: 'otherwise' },
  ],
  summary: (config) => textIn(config, 'description'),
  emptySummary: 'Nothing to pay for yet',
  controls: [
    {
      type: 'prompt',
      field: 'description',
      label: 'What is paid for',
      placeholder: 'Deposit for {{ start }}',
      missing: 'Write what is paid for.',
    },
    {
      type: 'choice',
      field: 'pays',
      label: 'How much',
      unset: 'amount',
      options: [
        { value: 'amount', label: 'A certain amount' },
        { value: 'expression', label: 'An amount that the call has found' },
      ],
    },
    {
      type: 'text',
      field: 'amount',
      label: 'Amount',
      placeholder: 'EUR 12.50',
      onlyWhen: { field: 'pays', is: ['amount'] },
    },
    { type: 'expression', field: 'amountFrom', label: 'Amount', wants: 'money', onlyWhen: { field: 'pays', is: ['expression'] } },
    ...recipientControls,
    { type: 'prompt', field: 'words', label: 'Words when it is sent', placeholder: 'I have sent you a link to pay with.' },
    { type: 'prompt', field: 'meanwhile', label: 'Words while waiting', placeholder: 'Take your time. I am still here.' },
    { type: 'duration', field: 'everyMs', label: 'Say them every', minMs: 10_000, maxMs: 300_000, unsetMs: 45_000 },
    { type: 'duration', field: 'waitMs', label: 'Wait for', minMs: 60_000, maxMs: 3_600_000, unsetMs: 600_000 },
    { type: 'variable', field: 'payment', label: 'Keep the number of the payment as', holds: { type: 'text' } },
  ],
};
