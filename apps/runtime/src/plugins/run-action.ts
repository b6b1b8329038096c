import type { PluginAnswer } from '@callwright/flow-engine';
import type { Json } from '@callwright/flow-schema';
import type { Logger } from '@callwright/foundation/log';
import type { ActionResult, PublishedPlugin, Sandbox } from '@callwright/plugin-sandbox';
import type { Loading } from '../load-in-background.ts';
import { runtimeErrors } from '../runtime-errors.ts';
import { convertDateTimes } from './convert-date-times.ts';
import type { PluginLibrary } from './plugin-library.ts';
import { toInstant, toLocal } from './zoned-time.ts';

/** Has a plugin of a call's flow do something. Whatever becomes of it is an answer; nothing is thrown because of a plugin or the api. */
export type RunAction = (wish: ActionWish, signal: AbortSignal) => Promise<PluginAnswer>;

export interface ActionWish {
  readonly plugin: string;
  readonly action: string;
  /** As flows have it: date-times are local. */
  readonly input: Readonly<Record<string, unknown>>;
  readonly timeZone: string;
  /** `callId/effectId`: the same when it is tried again. */
  readonly key: string;
}

export interface ActionParts {
  readonly log: Logger;
  readonly library: PluginLibrary;
  readonly sandbox: Loading<Sandbox>;
  readonly tenantId: string;
  /** The integrity of each plugin that the version was published with. */
  readonly plugins: Readonly<Record<string, string>>;
}

/** As long as a caller would wait for it, too: then the flow goes on without. */
const sandboxWithinMs = 5_000;

export function createRunAction(parts: ActionParts): RunAction {
  const { log, sandbox, tenantId } = parts;
  return async ({ plugin: id, action, input, timeZone, key }, signal) => {
    try {
      const [plugin, ready] = await Promise.all([readPlugin(parts, id), sandbox.within(sandboxWithinMs)]);
      const schemas = plugin.manifest.actions[action];
      const wished = schemas === undefined ? input : convertDateTimes(input, schemas.input, (text) => toInstant(text, timeZone));
      const result = await ready.run({ plugin, tenantId, action, input: wished, key }, signal);
      return toAnswer(result, { plugin, action, timeZone });
    } catch (error) {
      if (!signal.aborted) log.warn({ err: error, plugin: id, action }, 'a plugin could not be run');
      return { type: 'failed', reason: 'unavailable', code: 'unavailable', message: 'The plugin could not be run now.' };
    }
  };
}

/** Gets the plugins of a call ready, so that the first action does not wait for that. What fails here is told when an action needs it. */
export async function warmUp(parts: ActionParts): Promise<void> {
  const { log, sandbox, tenantId } = parts;
  for (const id of Object.keys(parts.plugins)) {
    try {
      const plugin = await readPlugin(parts, id);
      await (await sandbox.within(sandboxWithinMs)).load(plugin, tenantId);
    } catch (error) {
      log.warn({ err: error, plugin: id }, 'a plugin could not be made ready');
    }
  }
}

function readPlugin({ library, plugins }: ActionParts, id: string): Promise<PublishedPlugin> {
  const integrity = Object.hasOwn(plugins, id) ? plugins[id] : undefined;
  return integrity === undefined ? Promise.reject(runtimeErrors.PLUGIN_NOT_IN_VERSION({ plugin: id })) : library.read(integrity);
}

interface Told {
  readonly plugin: PublishedPlugin;
  readonly action: string;
  readonly timeZone: string;
}

function toAnswer(result: ActionResult, { plugin, action, timeZone }: Told): PluginAnswer {
  const schemas = plugin.manifest.actions[action];
  switch (result.type) {
    case 'succeeded': {
      const output =
        schemas === undefined ? result.output : convertDateTimes(result.output, schemas.output, (text) => toLocal(text, timeZone));
      if (isRecord(output)) return { type: 'succeeded', output };
      return { type: 'failed', reason: 'failed', code: 'invalid-output', message: 'The plugin gave no object.' };
    }
    case 'failed': {
      const isOutcome = schemas !== undefined && Object.hasOwn(schemas.outcomes, result.code);
      return { type: 'failed', reason: isOutcome ? 'refused' : 'failed', code: result.code, message: result.message };
    }
    case 'timed-out':
      return { type: 'failed', reason: 'timed-out', code: 'timed-out', message: 'The plugin took too long.' };
    case 'killed':
      return { type: 'failed', reason: 'killed', code: result.reason, message: 'The plugin had to be stopped.' };
  }
}

/** Nothing but JSON comes over the border of the sandbox. */
function isRecord(value: unknown): value is Readonly<Record<string, Json>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
