import { askingPrompts } from '../asking/asking-schema.ts';
import { defineNode } from '../define-node.ts';
import { enterMenu, onMenuEvent } from './behavior.ts';
import { checkMenu, menuPorts } from './rules.ts';
import { type MenuConfig, menuConfigSchema } from './schema.ts';

/** Lets the caller choose, by words or by a key, and goes on accordingly. */
export const menu = defineNode<MenuConfig>({
  type: 'menu',
  version: 1,
  configSchema: menuConfigSchema,
  ports: menuPorts,
  facts: () => ({ waits: 'caller' }),
  prompts: askingPrompts,
  check: checkMenu,
  enter: enterMenu,
  on: onMenuEvent,
});
