import type { Memory, NodeEvent, Reaction, Visit } from '@callwright/flow-engine';
import { recipientOf } from '../recipients/recipient.ts';
import type { SendMessageConfig } from './schema.ts';

const timeoutMs = 20_000;

export function enterSendMessage(visit: Visit<SendMessageConfig>): Reaction {
  const { channel, subject: hasSubject } = visit.config;
  const to = recipientOf(visit);
  const text = visit.say('text');
  const subject = channel === 'email' && hasSubject !== undefined ? visit.say('subject') : '';
  if (text === undefined || subject === undefined) return { end: { reason: 'stuck' } };
  if (to === undefined) return { leave: 'failed' };
  return { effects: [{ type: 'send-message', channel, to, ...(subject !== '' && { subject }), text, timeoutMs }] };
}

export function onSendMessageEvent(event: NodeEvent, _memory: Memory): Reaction {
  switch (event.type) {
    case 'message.sent':
      return { leave: 'sent' };
    case 'message.failed':
      return { leave: event.reason === 'refused' ? 'refused' : 'failed' };
    // Words spoken meanwhile are for nobody: the message goes on.
    default:
      return {};
  }
}
