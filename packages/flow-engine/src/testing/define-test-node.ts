import type { AnyNodeDefinition, NodeDefinition } from '../node-definition.ts';

/** A node with what most tests do not care about filled in. */
export function defineTestNode<Config>(
  definition: Omit<NodeDefinition<Config>, 'version' | 'facts' | 'on'> & Partial<Pick<NodeDefinition<Config>, 'facts' | 'on'>>,
): AnyNodeDefinition {
  const whole: NodeDefinition<Config> = { version: 1, facts: () => ({ waits: 'nothing' }), on: () => ({}), ...definition };
  // Sound because the engine hands a definition nothing but what its own configSchema has parsed.
  return whole as unknown as AnyNodeDefinition;
}
