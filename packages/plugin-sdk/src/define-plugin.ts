import type { Action } from './action.ts';
import type { Capabilities, CapabilityName } from './capability.ts';
import type { Connection } from './connection.ts';

export interface PluginDefinition<Declared extends Capabilities> {
  /** Small letters, digits and hyphens; it names the plugin for ever. */
  readonly id: string;
  /** `1.2.3`: a published version never changes. */
  readonly version: string;
  readonly name: string;
  readonly capabilities: Declared;
  readonly connection?: Connection;
  readonly actions: Readonly<Record<string, Action<Extract<keyof Declared, CapabilityName>>>>;
}

export interface Plugin extends PluginDefinition<Capabilities> {
  readonly type: typeof pluginMark;
}

/**
 * A plugin, whole. A module exports exactly one:
 *
 *     export const plugin = definePlugin({ id: 'weather', version: '1.0.0', name: 'Weather', capabilities: {}, actions: { forecast } });
 */
export function definePlugin<const Declared extends Capabilities>(definition: PluginDefinition<Declared>): Plugin {
  return { type: pluginMark, ...definition };
}

/** The one plugin among the exports of a module; undefined when there is none, or more than one. */
export function findPlugin(module: Readonly<Record<string, unknown>>): Plugin | undefined {
  const plugins = new Set(Object.values(module).filter(isPlugin));
  return plugins.size === 1 ? [...plugins][0] : undefined;
}

const pluginMark = 'callwright.plugin';

function isPlugin(value: unknown): value is Plugin {
  return typeof value === 'object' && value !== null && 'type' in value && value.type === pluginMark;
}
