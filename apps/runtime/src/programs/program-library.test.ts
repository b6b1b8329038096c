import { catalog } from '@callwright/flow-nodes';
import { createTestClock } from '@callwright/foundation/clock';
import { createCountingIds } from '@callwright/foundation/id';
import { expect, it } from 'vitest';
import { askMemoryApi } from '../testing/ask-memory-api.ts';
import { createMemoryApi } from '../testing/memory-api.ts';
import { actingFlow } from '../testing/test-flows.ts';
import { testPlugin } from '../testing/test-plugin.ts';
import { createProgramLibrary } from './program-library.ts';

const plugin = testPlugin('worker', 'async () => ({})');

function open() {
  const memory = createMemoryApi(createTestClock());
  return { memory, library: createProgramLibrary({ api: askMemoryApi(memory), catalog }) };
}

it('compiles a version once, and knows its plugins', async () => {
  const { memory, library } = open();
  const address = memory.publish(actingFlow(plugin));
  const { program, plugins } = await library.read(address);
  expect([program.hash, plugins]).toEqual([address.versionHash, { worker: plugin.manifest.integrity }]);
  expect((await library.read(address)).program).toBe(program);
  expect(memory.asked).toEqual(['programs.read']);
});

it('keeps the versions of tenants apart', async () => {
  const { memory, library } = open();
  const address = memory.publish(actingFlow(plugin));
  await library.read(address);
  await library.read({ ...address, tenantId: createCountingIds()('tn') });
  await library.read({ ...address, tenantId: 'tn_0000000000000000000000000z' as typeof address.tenantId });
  expect(memory.asked).toEqual(['programs.read', 'programs.read']);
});

it('says why a published version cannot be run, and asks again the next time', async () => {
  const { memory, library } = open();
  const address = memory.publish({ ...actingFlow(plugin), actions: [] });
  const reading = () => library.read(address);
  await expect(reading()).rejects.toMatchObject({ code: 'RUNTIME.FLOW_NOT_RUNNABLE', message: expect.stringContaining('no action "act"') });
  await expect(reading()).rejects.toThrow();
  expect(memory.asked).toHaveLength(2);
});
