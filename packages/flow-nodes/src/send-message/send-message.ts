import type { Problem } from '@callwright/flow-engine';
import { defineNode } from '../define-node.ts';
import { checkRecipient, recipientExpressions } from '../recipients/recipient.ts';
import { enterSendMessage, onSendMessageEvent } from './behavior.ts';
import { type SendMessageConfig, sendMessageConfigSchema } from './schema.ts';

/** What ten joined messages hold; networks take no more of them as one. */
const longestSms = 1_530;

/** Sends an SMS or an e-mail. */
export const sendMessage = defineNode<SendMessageConfig>({
  type: 'send-message',
  version: 1,
  configSchema: sendMessageConfigSchema,
  ports: () => ['sent', 'refused', 'failed'],
  facts: () => ({ waits: 'outside', failurePorts: ['failed'] }),
  prompts: ({ channel, subject, text }) => ({ text, ...(channel === 'email' && subject !== undefined && { subject }) }),
  expressions: recipientExpressions,
  sinks: () => ({ text: 'message', subject: 'message', addressFrom: 'message' }),
  check: checkSendMessage,
  enter: enterSendMessage,
  on: onSendMessageEvent,
});

function checkSendMessage(config: SendMessageConfig): Problem[] {
  const problems = checkRecipient(config);
  if (config.channel === 'sms' && config.text.length > longestSms)
    problems.push({ field: 'text', message: `An SMS holds ${longestSms} characters at most. Shorten it, or send an e-mail.` });
  if (config.channel === 'email' && (config.subject ?? '').trim() === '')
    problems.push({ field: 'subject', message: 'An e-mail without a subject looks like spam. Write one.', severity: 'warning' });
  return problems;
}
