import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../launch/env.mjs';

const pages = globSync(['*.md', 'docs/**/*.md', '{apps,packages,plugins}/*/README.md', 'scripts/**/README.md', 'bench/*.md'], {
  cwd: root,
});
const read = (file: string) => readFileSync(join(root, file), 'utf8');

describe('the documentation', () => {
  it.each(pages)('%s links to files that exist', (page) => {
    const targets = [...read(page).matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)[^)]*\)/g)].map(([, target]) => target ?? '');
    expect(targets.filter((target) => !existsSync(join(root, dirname(page), target)))).toEqual([]);
  });

  it('names only paths that exist in ARCHITECTURE.md', () => {
    const named = [...read('ARCHITECTURE.md').matchAll(/`((?:apps|packages|plugins|prisma|scripts|e2e|bench|docs)\/[^`\s*<]*)`/g)].map(
      ([, path]) => path ?? '',
    );
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  it('explains every setting of every program in .env.example, and none that does not exist', () => {
    const files = globSync(['{apps,plugins}/*/src/**/env.ts', 'packages/*/src/*/env.ts', 'scripts/**/env.{ts,mjs}', 'bench/**/env.ts'], {
      cwd: root,
    });
    const settings = new Set(files.flatMap((file) => settingsIn(read(file))));
    const example = read('.env.example').matchAll(/^([A-Z_]+)=/gm);
    expect([...example].map(([, name]) => name ?? '').sort()).toEqual([...settings].filter((name) => !ofTheMachine.has(name)).sort());
  });

  it('has every package of the workspace explain itself in a README', () => {
    const folders = globSync('{apps,packages,plugins}/*/package.json', { cwd: root }).map(dirname);
    expect(folders.filter((folder) => !existsSync(join(root, folder, 'README.md')))).toEqual([]);
  });
});

/** Read by us, set by the machine or by our own launcher: nobody configures Callwright with them. */
const ofTheMachine = new Set(['CI', 'PATH', 'XDG_DATA_HOME', 'LOCALAPPDATA', 'CALLWRIGHT_NODE', 'npm_lifecycle_event', 'MUTANT']);

/** Keys of zod objects in the way they are written, and direct looks into the environment. */
function settingsIn(source: string): string[] {
  const keys = [...source.matchAll(/^ {2}([A-Z][A-Z0-9_]+):/gm)].map(([, name]) => name ?? '');
  const looks = [...source.matchAll(/process\.env\.([A-Z][A-Z0-9_]+)/g)].map(([, name]) => name ?? '');
  return [...keys, ...looks];
}
