import { askPresentation } from './ask/presentation.ts';
import type { NodeType } from './catalog.ts';
import { endPresentation } from './end/presentation.ts';
import type { NodePresentation } from './node-presentation.ts';
import { pluginActionPresentation } from './plugin-action/presentation.ts';
import { sayPresentation } from './say/presentation.ts';
import { startPresentation } from './start/presentation.ts';

/** How every kind of node looks, in the order in which they are offered. */
export const presentations = {
  start: startPresentation,
  say: sayPresentation,
  ask: askPresentation,
  'plugin-action': pluginActionPresentation,
  end: endPresentation,
} as const satisfies Record<NodeType, NodePresentation>;
