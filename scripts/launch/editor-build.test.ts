import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { root } from './env.mjs';

const read = <Shape>(file: string, schema: z.ZodType<Shape>): Shape =>
  schema.parse(JSON.parse(readFileSync(join(root, 'apps/editor', file), 'utf8')));

// Of the api the editor takes types alone: to build it anew after every change of the api would only make the start slower.
it('builds the editor after every package of ours that it bundles, and after no other', () => {
  const { dependencies } = read('package.json', z.object({ dependencies: z.record(z.string(), z.string()) }));
  const { tasks } = read('turbo.json', z.object({ tasks: z.object({ build: z.object({ dependsOn: z.array(z.string()) }) }) }));
  const bundled = Object.keys(dependencies).filter((name) => name.startsWith('@callwright/'));
  expect(tasks.build.dependsOn).toEqual(bundled.map((name) => `${name}#build`));
});
