import { compileJsonSchema } from '@callwright/plugin-sdk/compile-json-schema';
import type { ActionManifest } from '@callwright/plugin-sdk/manifest';
import { z } from 'zod';
import { parseGuestJson } from './parse-guest-json.ts';
import type { ActionResult } from './sandbox.ts';

/** An action's schemas, ready to be asked. They are compiled once for each manifest that is in memory. */
export interface ActionChecks {
  readonly input: z.ZodType;
  readonly output: z.ZodType;
}

export function createActionChecks(): (action: ActionManifest) => ActionChecks {
  const known = new WeakMap<ActionManifest, ActionChecks>();
  return (action) => {
    const checks = known.get(action) ?? { input: compileJsonSchema(action.input), output: compileJsonSchema(action.output) };
    known.set(action, checks);
    return checks;
  };
}

const endSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('returned'), output: z.unknown() }),
  z.strictObject({ type: z.literal('outcome'), code: z.string().max(100), message: z.string().max(2000) }),
]);

/** What the guest says it did, held against what its manifest says it does. */
export function judgeEnd(json: string, action: ActionManifest, checks: ActionChecks): ActionResult {
  const parsed = parseGuestJson(json);
  if (!parsed.isFine) return { type: 'failed', code: 'invalid-output', message: parsed.problem };
  const end = endSchema.safeParse(parsed.value);
  if (!end.success) return { type: 'failed', code: 'invalid-output', message: z.prettifyError(end.error) };
  if (end.data.type === 'outcome') {
    const { code, message } = end.data;
    if (Object.hasOwn(action.outcomes, code)) return { type: 'failed', code, message };
    return { type: 'failed', code: 'undeclared-outcome', message: `The action declares no outcome "${code}".` };
  }
  const output = checks.output.safeParse(end.data.output);
  if (output.success) return { type: 'succeeded', output: output.data };
  return { type: 'failed', code: 'invalid-output', message: z.prettifyError(output.error) };
}
