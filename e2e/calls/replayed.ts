import { compile, type Replay, replay } from '@callwright/flow-engine';
import { catalog } from '@callwright/flow-nodes';
import type { CallRecord } from './workspace.ts';

/** A call run again from what was stored of it. Undefined when its flow does not even compile any more. */
export function replayed({ flow, actions, entries, versionHash }: CallRecord): Replay | undefined {
  const { program } = compile(flow, catalog, { actions: actions });
  return program === undefined ? undefined : replay(program, { program: versionHash, entries: [...entries] });
}
