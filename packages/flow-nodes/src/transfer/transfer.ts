import { defineNode } from '../define-node.ts';
import { enterTransfer, onTransferEvent } from './behavior.ts';
import { checkTransfer, transferExpressions, transferPrompts } from './rules.ts';
import { type TransferConfig, transferConfigSchema } from './schema.ts';

/** Puts the caller through to a person. */
export const transfer = defineNode<TransferConfig>({
  type: 'transfer',
  version: 1,
  configSchema: transferConfigSchema,
  ports: () => ['answered', 'busy', 'no-answer', 'declined', 'failed'],
  // That nobody answers is no failure: every flow has to say what becomes of the caller then.
  facts: () => ({ waits: 'outside', failurePorts: ['failed'], ending: 'transfer' }),
  prompts: transferPrompts,
  expressions: transferExpressions,
  sinks: () => ({ briefing: 'transfer', numberFrom: 'transfer' }),
  check: checkTransfer,
  enter: enterTransfer,
  on: onTransferEvent,
});
