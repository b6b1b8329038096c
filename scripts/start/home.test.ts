import { describe, expect, it } from 'vitest';
import { defaultHome } from './home.ts';

const user = { isRoot: false, userHome: '/home/ada' };

describe('defaultHome', () => {
  it.each([
    ['Linux', { ...user, platform: 'linux' }, '/home/ada/.local/share/callwright'],
    ['Linux with a data folder of its own', { ...user, platform: 'linux', dataHome: '/data/ada' }, '/data/ada/callwright'],
    ['macOS', { ...user, platform: 'darwin' }, '/home/ada/Library/Application Support/Callwright'],
    ['root', { ...user, isRoot: true, platform: 'linux' }, '/var/lib/callwright'],
  ] as const)('is where programs keep data on %s', (_name, machine, folder) => {
    expect(defaultHome(machine)).toBe(folder);
  });
});
