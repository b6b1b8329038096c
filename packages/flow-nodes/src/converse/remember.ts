import type { Visit } from '@callwright/flow-engine';
import type { Value, Values } from '@callwright/flow-schema';
import { own } from '../own.ts';
import { takeValue } from '../values/take-value.ts';
import type { ConverseConfig } from './schema.ts';

interface Remembered {
  readonly set: Values;
  /** What the model is told of it. */
  readonly output: { readonly remembered: readonly string[]; readonly wrong?: Readonly<Record<string, string>> };
}

/** Keeps what is what it should be; what is not, the model is told with the reason, and nothing of it is kept. */
export function remember(input: Readonly<Record<string, unknown>>, { config, types }: Visit<ConverseConfig>): Remembered {
  const set: Record<string, Value> = {};
  const remembered: string[] = [];
  const wrong: [string, string][] = [];
  for (const [name, raw] of Object.entries(input).slice(0, 50)) {
    const variable = config.extracts.find((extract) => extract.name === name)?.variable;
    const spec = variable === undefined ? undefined : own(types, variable);
    if (variable === undefined || spec === undefined) {
      wrong.push([name.slice(0, 64), 'there is nothing of this name to remember']);
      continue;
    }
    // Models send these for what they do not know yet.
    if (raw === null || raw === '') continue;
    const taken = takeValue(raw, spec);
    if ('problem' in taken) wrong.push([name, taken.problem]);
    else {
      set[variable] = taken.value;
      remembered.push(name);
    }
  }
  return { set, output: { remembered, ...(wrong.length > 0 && { wrong: Object.fromEntries(wrong) }) } };
}
