import { type FlowTest, flowTestSchema, type TestStep } from '@callwright/flow-schema';
import type { z } from 'zod';

type Written = z.input<typeof flowTestSchema>;

/** How the world outside answers in a test. */
export type WorldSketch = NonNullable<Written['world']>;
export type PluginSketches = NonNullable<WorldSketch['plugins']>;

/** What a test says beside its conversation; nodes go without `nd_`. */
export interface ConversationEnd extends Omit<NonNullable<Written['expect']>, 'visits'> {
  readonly visits?: readonly string[];
}

export interface Circumstances extends Pick<Written, 'startedAt' | 'caller' | 'variables' | 'world'> {
  readonly expect?: ConversationEnd;
}

/**
 * A flow test written as a conversation, a line for each thing that is heard or done:
 * `Us: …`, `Caller: …`, `Caller breaks in: …`, `Caller presses 12`, `Caller stays silent`, `Caller hangs up`; ` x3` repeats the line.
 */
export function conversation(name: string, lines: string, { expect = {}, ...circumstances }: Circumstances = {}): FlowTest {
  const written = lines.split('\n').map((line) => line.trim());
  return flowTestSchema.parse({
    name,
    caller: '+12025550107',
    ...circumstances,
    steps: written.filter((line) => line !== '').flatMap(readLine),
    expect: { ...expect, visits: expect.visits?.map((node) => `nd_${node}`) ?? [] },
  });
}

function readLine(line: string): TestStep[] {
  const [, once = '', times = '1'] = /^(.*?)(?: x(\d+))?$/.exec(line) ?? [];
  return Array.from({ length: Number(times) }, () => readStep(once));
}

function readStep(line: string): TestStep {
  const [, who, words = ''] = /^(Us|Caller|Caller breaks in): (.+)$/.exec(line) ?? [];
  if (who === 'Us') return { type: 'hears', text: words };
  if (who === 'Caller') return { type: 'says', words };
  if (who === 'Caller breaks in') return { type: 'breaks-in', words };
  if (line === 'Caller stays silent') return { type: 'stays-silent' };
  if (line === 'Caller hangs up') return { type: 'hangs-up' };
  const keys = /^Caller presses ([0-9*#]+)$/.exec(line)?.[1];
  if (keys !== undefined) return { type: 'presses', keys };
  throw new Error(
    `"${line}" is no line of a conversation. Begin it with "Us: ", "Caller: " or "Caller breaks in: ", or say what the caller does.`,
  );
}
