import type { EffectRequest, Memory, NodeEvent, Reaction, Visit } from '@callwright/flow-engine';
import type { Expectation, Understood } from '@callwright/flow-schema';
import { recipientOf } from '../recipients/recipient.ts';
import { speak } from '../speak.ts';
import { isPayable } from './rules.ts';
import type { CollectPaymentConfig } from './schema.ts';

/** What a caller may want while everybody waits for the money. */
const expectation: Expectation = {
  type: 'intent',
  intents: [
    { name: 'give-up', examples: ['I do not want to pay', 'cancel it', 'forget it', 'never mind', 'I cannot pay now', 'I give up'] },
    { name: 'wait', examples: ['one moment', 'hold on', 'wait', 'just a second', 'I need more time', 'I am looking for my card'] },
  ],
};

/** Sends the link, says so, and stays on the line. */
export function enterCollectPayment(visit: Visit<CollectPaymentConfig>): Reaction {
  const { channel, waitMs: timeoutMs } = visit.config;
  const amount = visit.config.pays === 'amount' ? visit.config.amount : visit.evaluate('amountFrom');
  const to = recipientOf(visit);
  const description = visit.say('description');
  const words = speak(visit, { field: 'words' });
  if (description === undefined || words === undefined) return { end: { reason: 'stuck' } };
  if (to === undefined || !isPayable(amount)) return { leave: 'failed' };
  return {
    effects: [{ type: 'collect-payment', amount, description, channel, to, timeoutMs }, words, listen(visit), pause(visit)],
  };
}

export function onCollectPaymentEvent(event: NodeEvent, _memory: Memory, visit: Visit<CollectPaymentConfig>): Reaction {
  switch (event.type) {
    case 'payment.arrived':
      return {
        leave: 'paid',
        ...(visit.config.payment !== undefined && { set: { [visit.config.payment]: event.payment.slice(0, 4_000) } }),
      };
    case 'payment.failed':
      return { leave: event.reason };
    case 'caller.spoke':
      return wantsToGiveUp(event.understood) ? { leave: 'declined' } : reassure(visit, [listen(visit)]);
    case 'caller.keyed':
      return { effects: [listen(visit)] };
    // Who pays has other things to do than to talk.
    case 'caller.stayed-silent':
      return { effects: [listen(visit)] };
    case 'wait.finished':
      return reassure(visit, []);
    default:
      return {};
  }
}

function wantsToGiveUp(understood: Understood): boolean {
  return understood.type === 'intent' && understood.value === 'give-up';
}

function reassure(visit: Visit<CollectPaymentConfig>, also: readonly EffectRequest[]): Reaction {
  const words = speak(visit, { field: 'meanwhile' });
  return { effects: [...(words === undefined ? [] : [words]), ...also, pause(visit)] };
}

function listen({ config }: Visit<CollectPaymentConfig>): EffectRequest {
  return { type: 'listen', expectation, patienceMs: config.waitMs };
}

function pause({ config }: Visit<CollectPaymentConfig>): EffectRequest {
  return { type: 'wait', forMs: config.everyMs, sound: 'silence' };
}
