import type { Memory, NodeEvent, Reaction, Visit } from '@callwright/flow-engine';
import { plainSchemas } from '@callwright/flow-schema';
import { speak } from '../speak.ts';
import type { TransferConfig } from './schema.ts';

/** Says what is about to happen, if anything, and puts the caller through. */
export function enterTransfer(visit: Visit<TransferConfig>): Reaction {
  if (visit.config.words === undefined || visit.say('words') === '') return putThrough(visit);
  // It cannot be broken off: the caller would be put through without knowing it.
  const words = speak(visit, { field: 'words', interruption: 'held' });
  return words === undefined ? { end: { reason: 'stuck' } } : { effects: [words] };
}

export function onTransferEvent(event: NodeEvent, _memory: Memory, visit: Visit<TransferConfig>): Reaction {
  switch (event.type) {
    case 'speech.finished':
    case 'speech.failed':
      return putThrough(visit);
    case 'transfer.answered':
      return { leave: 'answered' };
    case 'transfer.failed':
      return { leave: event.reason };
    // While it rings, words are for nobody.
    default:
      return {};
  }
}

function putThrough({ config, say, evaluate }: Visit<TransferConfig>): Reaction {
  const { mode, timeoutMs } = config;
  const to = plainSchemas.phone.safeParse(config.destination === 'number' ? config.number : evaluate('numberFrom'));
  if (!to.success) return { leave: 'failed' };
  const briefing = mode === 'warm' ? say('briefing') : '';
  if (briefing === undefined) return { end: { reason: 'stuck' } };
  return { effects: [{ type: 'transfer', mode, to: to.data, ...(briefing !== '' && { briefing }), timeoutMs }] };
}
