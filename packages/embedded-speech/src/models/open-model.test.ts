import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openModel } from './open-model.ts';

const model = { packageName: '@models/of-a-test', path: 'model.onnx', sha256: '9372c470eeadd5ec' };

describe('a model file', () => {
  it('is opened when it is the one that was tested', async () => {
    await using folder = await createFolder({ 'model.onnx': 'model' });
    expect(await openModel(model, () => folder.path)).toEqual({
      file: join(folder.path, 'model.onnx'),
      bytes: new Uint8Array(Buffer.from('model')),
    });
  });

  it('is refused when it is another', async () => {
    await using folder = await createFolder({ 'model.onnx': 'another model' });
    await expect(openModel(model, () => folder.path)).rejects.toMatchObject({
      code: 'SPEECH.MODEL_CHANGED',
      message: expect.stringContaining('instead of 9372c470eeadd5ec. Run npm ci.'),
    });
  });

  it('is missed by its name, whether its package is there or not', async () => {
    await using folder = await createFolder({});
    const missing = { code: 'SPEECH.MODEL_MISSING', message: expect.stringMatching(/model\.onnx of @models\/of-a-test is not there/) };
    await expect(openModel(model, () => folder.path)).rejects.toMatchObject(missing);
    await expect(openModel(model)).rejects.toMatchObject(missing);
  });
});

async function createFolder(files: Readonly<Record<string, string>>) {
  const path = await mkdtemp(join(tmpdir(), 'callwright-models-'));
  for (const [name, content] of Object.entries(files)) await writeFile(join(path, name), content);
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) };
}
