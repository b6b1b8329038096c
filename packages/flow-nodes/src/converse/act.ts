import type { Reaction, Visit } from '@callwright/flow-engine';
import type { ActionSignature, EventOf, Value } from '@callwright/flow-schema';
import { findAction } from '../actions/find-action.ts';
import { keepOutputs, readOutputs } from '../actions/keep-outputs.ts';
import { own } from '../own.ts';
import { takeValue } from '../values/take-value.ts';
import { goOn } from './go-on.ts';
import { mayModelSee, mayModelSeeAll } from './may-model-see.ts';
import type { ActionTool, ConverseConfig } from './schema.ts';
import { type Talk, toMemory } from './talk.ts';
import { refuse, told } from './told.ts';

export interface Act {
  readonly tool: ActionTool;
  /** Its place in the configuration. */
  readonly index: number;
  readonly call: string;
  readonly input: Readonly<Record<string, unknown>>;
}

/** Has a plugin do what the model wants, when all that it takes is what it should be. */
export function act(wanted: Act, talk: Talk, visit: Visit<ConverseConfig>): Reaction {
  const { tool, index, call } = wanted;
  const signature = findAction(tool, visit.actions);
  if (signature === undefined) return refuse(call, { error: 'This cannot be done now.' }, talk, visit);
  const { input, wrong } = inputOf(wanted, signature, visit);
  if (Object.keys(wrong).length > 0) {
    const output = { error: 'Nothing was done: the input is wrong.', wrong };
    return refuse(call, output, talk, visit);
  }
  const isSealed = hasSensitiveInput(tool, index, visit);
  const { plugin, action, timeoutMs, isIdempotent } = signature;
  return {
    memory: toMemory({ ...talk, phase: 'acting', acting: { call, tool: index } }),
    effects: [{ type: 'call-plugin', plugin, action, input, timeoutMs, isIdempotent, ...(isSealed && { isSealed }) }],
  };
}

/** A plugin has answered; the values that the flow's rules allow are shown to the model. */
export function tellOutput(output: EventOf<'plugin.succeeded'>['output'], talk: Talk, visit: Visit<ConverseConfig>): Reaction {
  const { acting } = talk;
  const tool = acting === null ? undefined : visit.config.tools[acting.tool];
  if (acting === null || tool?.type !== 'action') return {};
  const signature = findAction(tool, visit.actions);
  const outputs = signature === undefined ? undefined : readOutputs(output, signature);
  if (signature === undefined || outputs === undefined)
    return refuse(acting.call, { error: 'It was done, and gave an answer that cannot be used.' }, talk, visit);
  const { privacy: rules } = visit.settings.rules;
  // An answer may repeat what went in.
  const isOpen = !hasSensitiveInput(tool, acting.tool, visit) || mayModelSeeAll(rules);
  const shown = Object.entries(outputs).filter(([name]) => {
    const spec = signature.output[name];
    return isOpen && spec !== undefined && mayModelSee(spec.privacy, spec.sensitive, rules);
  });
  return goOn(told(talk, acting.call, Object.fromEntries(shown)), visit, keepOutputs(outputs, tool.output));
}

export function tellFailure({ reason, code, message }: EventOf<'plugin.failed'>, talk: Talk, visit: Visit<ConverseConfig>): Reaction {
  if (talk.acting === null) return {};
  const error = reason === 'refused' ? 'It was refused.' : 'It did not work. Tell the caller so, and go on without it.';
  return goOn(told(talk, talk.acting.call, { error, code, message: message.slice(0, 500) }), visit);
}

interface Input {
  readonly input: Readonly<Record<string, Value>>;
  /** What is wrong with which of them. */
  readonly wrong: Readonly<Record<string, string>>;
}

/** What the flow fills in, and what the model says to the rest. */
function inputOf({ tool, index, input: said }: Act, signature: ActionSignature, { evaluate }: Visit<ConverseConfig>): Input {
  const input: [string, Value][] = [];
  const wrong: [string, string][] = [];
  for (const [name, spec] of Object.entries(signature.input)) {
    const raw = Object.hasOwn(tool.input, name) ? evaluate(`tools.${index}.input.${name}`) : own(said, name);
    if (spec.isOptional && (raw === undefined || raw === null)) continue;
    const taken = takeValue(raw, spec);
    if ('value' in taken) input.push([name, taken.value]);
    else wrong.push([name, raw === undefined ? 'it is missing' : taken.problem]);
  }
  for (const name of Object.keys(said).slice(0, 50)) {
    const isAsked = Object.hasOwn(signature.input, name) && !Object.hasOwn(tool.input, name);
    if (!isAsked) wrong.push([name.slice(0, 64), 'there is no such input']);
  }
  return { input: Object.fromEntries(input), wrong: Object.fromEntries(wrong) };
}

function hasSensitiveInput({ input }: ActionTool, index: number, visit: Visit<ConverseConfig>): boolean {
  return Object.keys(input).some((name) => visit.isSensitive(`tools.${index}.input.${name}`));
}
