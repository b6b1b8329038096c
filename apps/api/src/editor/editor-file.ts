/** Addresses that belong to other features: the editor must never answer for them, or a mistake there would look like a page. */
const taken = ['/trpc', '/internal', '/media', '/healthz', '/metrics'] as const;

export interface Asked {
  /** The path without its query. */
  readonly path: string;
  readonly accept: string | undefined;
}

/** Which file of the editor's build answers a GET; undefined when none may. The editor finds its pages itself, so each is index.html. */
export function editorFile({ path, accept = '' }: Asked): string | undefined {
  if (taken.some((prefix) => path === prefix || path.startsWith(`${prefix}/`))) return undefined;
  if (/\.\w+$/.test(path)) return path;
  // Whoever asks for the front door means the editor, also a tool that takes anything.
  return path === '/' || accept.includes('text/html') ? '/index.html' : undefined;
}

/** Names under /assets carry a hash of their content, so they may be kept for ever; the rest is asked for again each time. */
export function cacheControlOf(file: string): string {
  return file.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache';
}
