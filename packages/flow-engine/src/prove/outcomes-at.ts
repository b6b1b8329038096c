import type { CompiledNode } from '../node-definition.ts';

/** How the flow may end at this node when it runs as a part of another; empty where it goes on, or where the whole call ends. */
export function outcomesAt({ definition, config, facts }: CompiledNode): readonly string[] {
  return definition.outcomes?.(config) ?? (facts.ending === 'return' ? ['done'] : []);
}
