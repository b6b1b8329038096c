import { defineNode } from '../define-node.ts';
import { enterCollectPayment, onCollectPaymentEvent } from './behavior.ts';
import { checkCollectPayment, paymentExpressions } from './rules.ts';
import { type CollectPaymentConfig, collectPaymentConfigSchema } from './schema.ts';

/** Sends a link to pay with, and waits on the line until the money is there. */
export const collectPayment = defineNode<CollectPaymentConfig>({
  type: 'collect-payment',
  version: 1,
  configSchema: collectPaymentConfigSchema,
  ports: () => ['paid', 'declined', 'expired', 'failed'],
  facts: () => ({ waits: 'caller', failurePorts: ['failed'] }),
  prompts: ({ description, words, meanwhile }) => ({ description, words, meanwhile }),
  expressions: paymentExpressions,
  sinks: () => ({ description: 'message', addressFrom: 'message', amountFrom: 'message' }),
  writes: ({ payment }, port) => (port === 'paid' && payment !== undefined ? [payment] : []),
  assigns: ({ payment }) => (payment === undefined ? [] : [{ variable: payment, from: { field: 'description' } }]),
  check: checkCollectPayment,
  enter: enterCollectPayment,
  on: onCollectPaymentEvent,
});
