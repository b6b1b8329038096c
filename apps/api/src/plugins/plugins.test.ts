import { mkdir, mkdtempDisposable, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createPlugins } from './create-plugins.ts';
import { readBuiltPlugins } from './read-built-plugins.ts';
import { calendarBundle } from './testing/calendar-bundle.ts';

async function folderWith(built: Readonly<Record<string, unknown>>) {
  const folder = await mkdtempDisposable(join(tmpdir(), 'callwright-plugins-'));
  for (const [name, content] of Object.entries(built)) {
    await mkdir(join(folder.path, name, 'dist'), { recursive: true });
    await writeFile(join(folder.path, name, 'dist', 'plugin.json'), typeof content === 'string' ? content : JSON.stringify(content));
  }
  return folder;
}

describe('the built plugins of a folder', () => {
  it('are read in the order of their names, whatever else lies there', async () => {
    const other = calendarBundle({ id: 'billing' }, 'bill();');
    await using folder = await folderWith({ calendar: calendarBundle(), billing: { ...other } });
    await writeFile(join(folder.path, 'README.md'), '');
    expect(await readBuiltPlugins(folder.path)).toEqual([other, calendarBundle()]);
  });

  it('are none where nothing is built', async () => {
    expect(await readBuiltPlugins('/nowhere')).toEqual([]);
  });

  it.each([
    ['something else', 'not JSON', 'PLUGINS.UNREADABLE'],
    ['a manifest without what is needed', { manifest: {}, code: '' }, 'PLUGINS.UNREADABLE'],
    ['code that was changed', { ...calendarBundle(), code: 'steal();' }, 'PLUGINS.CHANGED'],
  ])('are refused when there is %s, by the name of the file', async (_name, content, code) => {
    await using folder = await folderWith({ calendar: content });
    const file = join(folder.path, 'calendar', 'dist', 'plugin.json');
    await expect(readBuiltPlugins(folder.path)).rejects.toMatchObject({ code, message: expect.stringContaining(file) });
  });
});

describe('the plugins that flows may use', () => {
  it('are known by name, and their bundles by their integrity', async () => {
    const bundle = calendarBundle();
    const plugins = createPlugins([bundle]);
    expect(plugins.manifests.get('calendar')).toEqual(bundle.manifest);
    expect(plugins.actions.map(({ plugin, action }) => `${plugin}.${action}`)).toEqual(['calendar.book']);
    expect(await plugins.findBundle(bundle.manifest.integrity)).toEqual(bundle);
    expect(await plugins.findBundle('sha256-unknown')).toBeUndefined();
  });

  it('have one name each', () => {
    expect(() => createPlugins([calendarBundle(), calendarBundle({}, 'another();')])).toThrow('Two plugins are called "calendar".');
  });
});
