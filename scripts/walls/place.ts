// Where a file stands, told by its path alone, so that the walls also hold for packages that do not exist yet.

export interface Place {
  readonly path: string;
  /** The folder of its workspace, such as `apps/api`; empty for what lies in the root. */
  readonly workspace: string;
  readonly isTest: boolean;
  /** Part of what runs at a customer's: neither a test, nor a tool, nor the configuration of one. */
  readonly isShipped: boolean;
}

export function placeOf(path: string): Place {
  const workspace = workspaceOf(path);
  const isTest = isTestPath(path);
  const isShipped = !isTest && /^(?:apps|packages|plugins)\/[^/]+\/src\//.test(path);
  return { path, workspace, isTest, isShipped };
}

/** Tests, the contracts that tests run, what lies in a folder `testing`, and everything in e2e. */
export function isTestPath(path: string): boolean {
  return /\.(?:test|contract)\.[cm]?tsx?$|\/testing\/|^e2e\//.test(path);
}

export function workspaceOf(path: string): string {
  const [first = '', second] = path.split('/');
  if (['apps', 'packages', 'plugins'].includes(first) && second !== undefined) return `${first}/${second}`;
  return ['bench', 'e2e', 'scripts'].includes(first) ? first : '';
}

/** The packages that compute and nothing else: the same in Node, in a browser and in a replay. */
export function isPure(workspace: string): boolean {
  return /^packages\/(?:flow-.*|understanding|plugin-sdk)$/.test(workspace);
}
