import type { Problem, World } from '@callwright/flow-engine';
import { checkAction, missingInputs } from '../actions/check-action.ts';
import { findAction } from '../actions/find-action.ts';
import type { PluginActionConfig } from './schema.ts';

/** Holds what goes in and out against the action's signature. */
export function checkPluginAction(config: PluginActionConfig, world: World): Problem[] {
  const signature = findAction(config, world.actions);
  const missing = signature === undefined ? [] : missingInputs(config, signature);
  return [
    ...missing.map(([name, title]) => ({ field: `input.${name}`, message: `The action needs "${title}". Fill it in.` })),
    ...checkAction(config, world),
  ];
}
