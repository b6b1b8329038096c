export { bundlePlugin } from './bundle/bundle-plugin.ts';
export type { Limits } from './limits.ts';
export type { ActionRequest, ActionResult, Asker, HostServices, KillReason, LoadResult, PublishedPlugin, Sandbox } from './sandbox.ts';
export { createSandbox, type SandboxParts } from './supervisor.ts';
export type { Walls } from './walls.ts';
