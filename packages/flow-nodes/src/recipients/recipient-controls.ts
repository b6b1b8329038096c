import type { Control } from '@callwright/flow-schema';
import type { Recipient } from './recipient.ts';

/** How it is edited who gets a message. */
export const recipientControls: readonly (Control & { readonly field: keyof Recipient })[] = [
  {
    type: 'choice',
    field: 'channel',
    label: 'Send it by',
    unset: 'sms',
    options: [
      { value: 'sms', label: 'SMS' },
      { value: 'email', label: 'E-mail' },
    ],
  },
  {
    type: 'choice',
    field: 'recipient',
    label: 'To',
    unset: 'caller',
    options: [
      { value: 'caller', label: 'The number that is calling' },
      { value: 'address', label: 'A certain number or address' },
      { value: 'expression', label: 'What the caller has said' },
    ],
  },
  {
    type: 'text',
    field: 'address',
    label: 'Number or address',
    placeholder: '+12025550100',
    onlyWhen: { field: 'recipient', is: ['address'] },
  },
  {
    type: 'expression',
    field: 'addressFrom',
    label: 'Number or address',
    wants: 'any',
    onlyWhen: { field: 'recipient', is: ['expression'] },
  },
];
