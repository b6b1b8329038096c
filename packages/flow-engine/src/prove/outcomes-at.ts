import { onceANode } from '../once-a-node.ts';

/** How the flow may end at this node when it runs as a part of another; empty where it goes on, or where the whole call ends. */
export const outcomesAt = onceANode(({ definition, config, facts }): readonly string[] => {
  return definition.outcomes?.(config) ?? (facts.ending === 'return' ? ['done'] : []);
});
