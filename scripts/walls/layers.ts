// The layers of ARCHITECTURE.md. A new package gets a row here and a line there.

export interface Standing {
  readonly layer: number;
  /** Besides foundation, which everything but a plugin may import. */
  readonly mayImport: readonly string[];
  /** Who may import it, when not everybody above may. */
  readonly onlyFor?: readonly string[];
  /** What shipped code may take the types of, and only tests the rest. */
  readonly typesOf?: readonly string[];
}

const packages: Readonly<Record<string, Standing>> = {
  'packages/foundation': { layer: 0, mayImport: [] },

  'packages/flow-schema': { layer: 1, mayImport: [] },
  'packages/plugin-sdk': { layer: 1, mayImport: [] },
  'packages/media-stream': { layer: 1, mayImport: [] },
  'packages/embedded-speech': { layer: 1, mayImport: [] },
  'packages/http-server': { layer: 1, mayImport: [], onlyFor: ['apps/api', 'apps/runtime'] },

  'packages/internal-protocol': {
    layer: 2,
    mayImport: ['packages/flow-schema', 'packages/plugin-sdk'],
    onlyFor: ['apps/api', 'apps/runtime'],
  },
  'packages/flow-engine': { layer: 2, mayImport: ['packages/flow-schema'] },
  'packages/understanding': { layer: 2, mayImport: ['packages/flow-schema'] },
  'packages/plugin-sandbox': { layer: 2, mayImport: ['packages/plugin-sdk'] },
  'packages/emulators': { layer: 2, mayImport: ['packages/media-stream', 'packages/embedded-speech'] },

  'packages/flow-nodes': { layer: 3, mayImport: ['packages/flow-schema'], typesOf: ['packages/flow-engine'] },

  'packages/flow-templates': {
    layer: 4,
    mayImport: ['packages/flow-schema', 'packages/flow-nodes'],
    typesOf: ['packages/flow-engine', 'packages/understanding'],
  },
};

const plugin: Standing = { layer: 4, mayImport: ['packages/plugin-sdk'], typesOf: ['packages/plugin-sandbox'] };
const top: Standing = { layer: 5, mayImport: Object.keys(packages) };
/** They look at the whole from outside, and start it by the harness of scripts. */
const outside: Standing = { layer: 6, mayImport: [...Object.keys(packages), 'scripts'] };

export const layers: Readonly<Record<string, Standing>> = {
  ...packages,
  'apps/api': top,
  'apps/editor': top,
  'apps/runtime': top,
  scripts: top,
  // What lies in the root itself.
  '': top,
  bench: outside,
  e2e: outside,
};

/** Undefined for a package that nobody has given a layer. */
export function standingOf(workspace: string): Standing | undefined {
  return workspace.startsWith('plugins/') ? plugin : layers[workspace];
}

/** The folder of `@callwright/<name>`, by its name alone. */
export function folderOfName(name: string): string {
  return Object.keys(layers).find((folder) => folder === name || folder.endsWith(`/${name}`)) ?? `packages/${name}`;
}
