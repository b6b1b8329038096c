import { findPlugin } from '../define-plugin.ts';
import type { HostFacts } from '../host.ts';
import { isOutcome } from '../outcome.ts';
import { type AskHost, createGuestHost } from './create-guest-host.ts';

/** What the sandbox finds in a guest, and how an action's end crosses the border. */
export interface InstalledPlugin {
  run(action: string, input: unknown, ask: AskHost, facts: HostFacts): Promise<ActionEnd>;
}

export type ActionEnd =
  | { readonly type: 'returned'; readonly output: unknown }
  | { readonly type: 'outcome'; readonly code: string; readonly message: string };

/** The last step of a bundle: from the author's module to what the sandbox calls. */
export function installPlugin(module: Readonly<Record<string, unknown>>): InstalledPlugin {
  const plugin = findPlugin(module);
  if (plugin === undefined)
    throw new TypeError('The module exports no plugin, or more than one. Export exactly one value made by definePlugin().');
  return {
    run: async (name, input, ask, facts) => {
      const action = Object.hasOwn(plugin.actions, name) ? plugin.actions[name] : undefined;
      if (action === undefined) throw new TypeError(`The plugin has no action "${name}".`);
      const host = createGuestHost(action.uses ?? [], ask, facts);
      // The host has checked the input by the action's own schema; here its type was forgotten on the way.
      const end = await action.run(input as never, host as never);
      return isOutcome(end) ? { type: 'outcome', code: end.code, message: end.message } : { type: 'returned', output: end };
    },
  };
}
