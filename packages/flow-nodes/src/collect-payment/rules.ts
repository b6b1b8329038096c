import type { Problem, WantedExpression, World } from '@callwright/flow-engine';
import { plainSchemas } from '@callwright/flow-schema';
import { checkRecipient, recipientExpressions } from '../recipients/recipient.ts';
import { checkVariable } from '../values/check-variables.ts';
import type { CollectPaymentConfig } from './schema.ts';

export function checkCollectPayment(config: CollectPaymentConfig, { variables }: World): Problem[] {
  return [...checkAmount(config), ...checkRecipient(config), ...checkVariable(config.payment, 'text', variables, 'payment')];
}

function checkAmount({ pays, amount = '', amountFrom = '' }: CollectPaymentConfig): Problem[] {
  if (pays === 'expression') return amountFrom === '' ? [{ field: 'amountFrom', message: 'Choose where the amount comes from.' }] : [];
  if (amount === '') return [{ field: 'amount', message: 'Enter how much is to be paid, such as EUR 12.50.' }];
  if (isPayable(amount)) return [];
  return [{ field: 'amount', message: `"${amount}" cannot be paid. Enter the currency and an amount above zero, such as EUR 12.50.` }];
}

export function isPayable(amount: unknown): amount is string {
  return plainSchemas.money.safeParse(amount).success && /^[A-Z]{3} [\d.]*[1-9]/.test(String(amount));
}

export function paymentExpressions(config: CollectPaymentConfig): Record<string, WantedExpression> {
  const { pays, amountFrom = '' } = config;
  return {
    ...recipientExpressions(config),
    ...(pays === 'expression' && amountFrom !== '' && { amountFrom: { source: amountFrom, wants: { type: 'money' } } }),
  };
}
