import { findChromium } from '@callwright/emulators/find-chromium';
import { type GeneratedCalls, generateCalls } from '@callwright/flow-nodes/testing/generated-calls';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openReplayingPage, type ReplayingPage } from './browser/open-replaying-page.ts';
import { replayCalls } from './browser/replay-calls.ts';

const executable = findChromium();
if (executable === undefined)
  process.stdout.write('NOTE: no Chromium was found, so calls are run again in Node alone. Set CHROMIUM_PATH, or install chromium.\n');

describe.skipIf(executable === undefined)('a thousand generated calls', () => {
  let page: ReplayingPage;
  let generated: readonly GeneratedCalls[];
  beforeAll(async () => {
    page = await openReplayingPage(executable ?? '');
    generated = generateCalls().map(({ flow, surroundings, traces }) => ({ flow, surroundings, traces }));
  });
  afterAll(() => page?.[Symbol.asyncDispose]());

  it('wish for the same in Node and in Chromium, effect by effect, and have the same hashes', async () => {
    expect(page.userAgent).toContain('Chrome');
    let compared = 0;
    for (const calls of generated) {
      const inNode = replayCalls(calls);
      const inChromium = await page.replayCalls(calls);
      expect(inChromium.program).toBe(inNode.program);
      for (const [index, { entries }] of calls.traces.entries()) {
        const effects = entries.flatMap((entry) => (entry.type === 'effect' ? [entry.effect] : []));
        const inBoth = inNode.calls[index];
        expect(inBoth?.replay).toMatchObject({ type: 'identical', effects: effects.length });
        expect(inBoth?.effects).toBe(JSON.stringify(effects));
        expect(inChromium.calls[index]).toEqual(inBoth);
        compared += 1;
      }
    }
    expect(compared).toBe(1_000);
  });
});
