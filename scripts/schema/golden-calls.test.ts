import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compile, replay } from '@callwright/flow-engine';
import { catalog } from '@callwright/flow-nodes';
import {
  actionSignatureSchema,
  callEventSchema,
  effectSchema,
  type Flow,
  readFlow,
  type Trace,
  traceSchema,
} from '@callwright/flow-schema';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { root } from '../launch/env.mjs';

const files = globSync('packages/flow-nodes/golden/*.trace.jsonl', { cwd: root });

/** The first line of a golden call: what it was held with. */
const headSchema = z.strictObject({
  flow: z.unknown(),
  surroundings: z.strictObject({ actions: z.array(actionSignatureSchema), flows: z.record(z.string(), z.unknown()) }),
  program: z.string(),
});

describe("yesterday's calls", () => {
  it.each(files)('%s is read as it was written, and decided the same way', (file) => {
    const { stored, trace, program } = openCall(file);
    expect(trace).toEqual(stored);
    expect(replay(program, trace)).toMatchObject({ type: 'identical' });
  });

  it('hold every event and every effect that there is', () => {
    const entries = files.flatMap((file) => openCall(file).trace.entries);
    const held = new Set<string>(entries.map((entry) => (entry.type === 'event' ? entry.event.type : entry.effect.type)));
    const all = [...callEventSchema.options, ...effectSchema.options].map(({ shape }) => shape.type.value);
    expect(all.filter((type) => !held.has(type))).toEqual([]);
  });
});

function openCall(file: string) {
  const [first = '', ...lines] = readFileSync(join(root, file), 'utf8').trimEnd().split('\n');
  const { flow, surroundings, program: hash } = headSchema.parse(JSON.parse(first));
  const stored: unknown = { program: hash, entries: lines.map((line): unknown => JSON.parse(line)) };
  const trace: Trace = traceSchema.parse(stored);
  const flows = Object.fromEntries(Object.entries(surroundings.flows).map(([name, part]) => [name, readGolden(part)]));
  const { program } = compile(readGolden(flow), catalog, { ...surroundings, flows });
  if (program === undefined)
    throw new Error(`The flow of ${file} does not compile any more. Mend what broke it: calls like this one are stored.`);
  return { stored, trace, program };
}

function readGolden(stored: unknown): Flow {
  const reading = readFlow(stored, catalog);
  if ('diagnostics' in reading) throw new Error(reading.diagnostics.map(({ message }) => message).join('\n'));
  return reading.flow;
}
