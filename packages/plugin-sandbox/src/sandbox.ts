import type { Answer, Ask } from '@callwright/plugin-sdk/host-api';
import type { Manifest } from '@callwright/plugin-sdk/manifest';
import type { ReservedCode } from '@callwright/plugin-sdk/outcome';
import type { Walls } from './walls.ts';

/** Runs what strangers wrote. Whatever a guest does, the answer is data: nothing here throws because of one. */
export interface Sandbox extends AsyncDisposable {
  /** Makes a tenant's copy of a plugin ready, so that the first action of a call does not wait for it. */
  load(plugin: PublishedPlugin, tenantId: string): Promise<LoadResult>;
  run(request: ActionRequest, signal: AbortSignal): Promise<ActionResult>;
  /** After three kills in ten minutes a tenant's plugin is disabled, until somebody says otherwise. */
  enable(plugin: PublishedPlugin, tenantId: string): void;
  wallsUp(): Walls;
  /** The processes that hold guests. */
  pids(): readonly number[];
  close(): Promise<void>;
}

/** As it was published: the bundle, and what is known of it. */
export interface PublishedPlugin {
  readonly manifest: Manifest;
  readonly code: string;
}

export interface ActionRequest {
  readonly plugin: PublishedPlugin;
  readonly tenantId: string;
  readonly action: string;
  readonly input: unknown;
  /** `callId/effectId`: the same when the effect is tried again. */
  readonly key: string;
  /** Hosts that the tenant has granted; a request goes only to what both the manifest and this list name. */
  readonly grantedHosts?: readonly string[];
  /** Values of the manifest's secrets, from the tenant's connection. */
  readonly secrets?: Readonly<Record<string, string>>;
}

export type ActionResult =
  | { readonly type: 'succeeded'; readonly output: unknown }
  /** The action's own outcome, by the name that the manifest gives it; or one of the sandbox's reserved codes. */
  | { readonly type: 'failed'; readonly code: ReservedCode | (string & {}); readonly message: string }
  | { readonly type: 'timed-out' }
  | { readonly type: 'killed'; readonly reason: KillReason };

export type KillReason = 'memory' | 'host-calls' | 'deadline' | 'host-memory' | 'crash' | 'closed';

export type LoadResult = { readonly type: 'loaded' } | Exclude<ActionResult, { readonly type: 'succeeded' }>;

/** What the sandbox asks of the rest of Callwright, on behalf of a plugin. */
export interface HostServices {
  readonly calendar: {
    freeSlots(ask: Ask<'calendar.freeSlots'>, asker: Asker, signal: AbortSignal): Promise<Answer<'calendar.freeSlots'>>;
    /** `asker.key` is the same when the booking is tried again. */
    book(ask: Ask<'calendar.book'>, asker: Asker, signal: AbortSignal): Promise<Answer<'calendar.book'>>;
  };
  log(line: Ask<'log.write'>, asker: Asker): void;
}

/** On whose behalf. */
export interface Asker {
  readonly tenantId: string;
  readonly pluginId: string;
  readonly action: string;
  readonly key: string;
}
