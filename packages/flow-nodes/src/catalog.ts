import type { Catalog } from '@callwright/flow-engine';
import { ask } from './ask/ask.ts';
import { end } from './end/end.ts';
import { pluginAction } from './plugin-action/plugin-action.ts';
import { say } from './say/say.ts';
import { start } from './start/start.ts';

/** Every kind of node there is: one line each. */
export const catalog = {
  start,
  say,
  ask,
  'plugin-action': pluginAction,
  end,
} as const satisfies Catalog;

export type NodeType = keyof typeof catalog;
