import type { Problem, Visit, WantedExpression } from '@callwright/flow-engine';
import { plainSchemas } from '@callwright/flow-schema';
import { z } from 'zod';

/** Who gets a message: the number that is calling, a certain address, or what an expression gives. */
export const recipientFields = {
  channel: z.enum(['sms', 'email']).default('sms'),
  recipient: z.enum(['caller', 'address', 'expression']).default('caller'),
  address: z.string().max(320).exactOptional(),
  addressFrom: z.string().max(500).exactOptional(),
};

export interface Recipient {
  readonly channel: 'sms' | 'email';
  readonly recipient: 'caller' | 'address' | 'expression';
  readonly address?: string;
  readonly addressFrom?: string;
}

const kinds = { sms: 'phone', email: 'email' } as const;

export function recipientExpressions({ channel, recipient, addressFrom }: Recipient): Record<string, WantedExpression> {
  if (recipient !== 'expression' || addressFrom === undefined || addressFrom === '') return {};
  return { addressFrom: { source: addressFrom, wants: { type: kinds[channel] } } };
}

export function checkRecipient({ channel, recipient, address, addressFrom = '' }: Recipient): Problem[] {
  switch (recipient) {
    case 'caller':
      if (channel === 'sms') return [];
      return [{ field: 'recipient', message: 'A call does not tell an e-mail address. Ask for it before, and choose it here.' }];
    case 'expression':
      return addressFrom === '' ? [{ field: 'addressFrom', message: 'Choose where the address comes from.' }] : [];
    case 'address': {
      if (plainSchemas[kinds[channel]].safeParse(address).success) return [];
      const example = channel === 'sms' ? '+12025550100' : 'ada@example.com';
      return [{ field: 'address', message: `"${address ?? ''}" is nothing to write to. Enter something like ${example}.` }];
    }
  }
}

/** Where it goes; undefined when nobody can say: the number is hidden, or is none. */
export function recipientOf({ config, caller, evaluate }: Visit<Recipient>): string | undefined {
  const to = { caller: () => caller, address: () => config.address, expression: () => evaluate('addressFrom') }[config.recipient]();
  return plainSchemas[kinds[config.channel]].safeParse(to).data;
}
