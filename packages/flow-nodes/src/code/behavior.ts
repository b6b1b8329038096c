import type { Memory, NodeEvent, Reaction, Visit } from '@callwright/flow-engine';
import type { Value } from '@callwright/flow-schema';
import { own } from '../own.ts';
import { takeValues } from '../values/take-values.ts';
import type { CodeConfig } from './schema.ts';

export function enterCode({ node, config, evaluate, isSensitive }: Visit<CodeConfig>): Reaction {
  const input: Record<string, Value> = {};
  for (const name of Object.keys(config.input)) {
    const value = evaluate(`input.${name}`);
    if (value === undefined) return { leave: 'failed' };
    input[name] = value;
  }
  const isSealed = Object.keys(input).some((name) => isSensitive(`input.${name}`));
  return { effects: [{ type: 'run-code', node, input, timeoutMs: config.timeoutMs, ...(isSealed && { isSealed }) }] };
}

export function onCodeEvent(event: NodeEvent, _memory: Memory, { config, types }: Visit<CodeConfig>): Reaction {
  switch (event.type) {
    case 'code.succeeded': {
      const { output } = event;
      const set = takeValues(config.output, types, (name) => own(output, name));
      return set === undefined ? { leave: 'failed' } : { set, leave: 'succeeded' };
    }
    case 'code.failed':
      return { leave: 'failed' };
    // Words spoken meanwhile are for nobody: the code goes on.
    default:
      return {};
  }
}
