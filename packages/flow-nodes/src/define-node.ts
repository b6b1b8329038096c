import type { AnyNodeDefinition, NodeDefinition } from '@callwright/flow-engine';

/** Checks a definition against its own configuration's type, and then forgets that type, so that the catalogue can hold it. */
export function defineNode<Config>(definition: NodeDefinition<Config>): AnyNodeDefinition {
  // Sound because the engine hands a definition nothing but what its own configSchema has parsed.
  return definition as unknown as AnyNodeDefinition;
}
