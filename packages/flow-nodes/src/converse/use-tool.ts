import type { Reaction, Visit } from '@callwright/flow-engine';
import type { EventOf, Json, Value } from '@callwright/flow-schema';
import { findAction } from '../actions/find-action.ts';
import { keepOutputs, readOutputs } from '../actions/keep-outputs.ts';
import { takeValue } from '../values/take-value.ts';
import { goOn } from './go-on.ts';
import { fromTool, wait } from './history.ts';
import { mayModelSee } from './may-model-see.ts';
import { remember } from './remember.ts';
import type { ActionTool, ConverseConfig, ExitTool } from './schema.ts';
import { type Talk, toMemory } from './talk.ts';
import { findTool, REMEMBER, toolsOf } from './tools.ts';

type Called = EventOf<'tool.called'>;

/** The model wants something done. What cannot be done, it is told. */
export function useTool(event: Called, talk: Talk, visit: Visit<ConverseConfig>): Reaction {
  const { config } = visit;
  if (event.tool === REMEMBER && config.extracts.length > 0) {
    const { output, set } = remember(event.input, visit);
    return goOn(told(talk, event.call, output), visit, set);
  }
  const index = findTool(config, event.tool);
  const tool = index === undefined ? undefined : config.tools[index];
  if (index === undefined || tool === undefined) return refuse(event, talk, visit, unknownTool(event.tool, visit));
  if (tool.type === 'exit') return leave(tool, event, talk, visit);
  return act(tool, index, event, talk, visit);
}

/** A plugin has answered; the values that the flow's rules allow are shown to the model. */
export function tellOutput(output: EventOf<'plugin.succeeded'>['output'], talk: Talk, visit: Visit<ConverseConfig>): Reaction {
  const { acting } = talk;
  const tool = acting === null ? undefined : visit.config.tools[acting.tool];
  if (acting === null || tool?.type !== 'action') return {};
  const signature = findAction(tool, visit.actions);
  const outputs = signature === undefined ? undefined : readOutputs(output, signature);
  if (signature === undefined || outputs === undefined)
    return goOn(told(talk, acting.call, { error: 'It was done, and gave an answer that cannot be used.' }), visit);
  const { rules } = visit.settings;
  const isSealed = hasSensitiveInput(tool, acting.tool, visit);
  const shown = Object.entries(outputs).filter(([name]) => {
    const spec = signature.output[name];
    const label = isSealed ? 'sensitive' : (spec?.privacy ?? 'sensitive');
    return mayModelSee(label, spec?.sensitive, rules.privacy);
  });
  return goOn(told(talk, acting.call, Object.fromEntries(shown)), visit, keepOutputs(outputs, tool.output));
}

export function tellFailure({ reason, code, message }: EventOf<'plugin.failed'>, talk: Talk, visit: Visit<ConverseConfig>): Reaction {
  if (talk.acting === null) return {};
  const error = reason === 'refused' ? 'It was refused.' : 'It did not work. Tell the caller so, and go on without it.';
  return goOn(told(talk, talk.acting.call, { error, code, message: message.slice(0, 500) }), visit);
}

/** The answer of a tool comes before what the caller has said meanwhile: models want it right after the call. */
function told(talk: Talk, call: string, output: Json): Talk {
  const meanwhile = talk.phase === 'acting' ? talk.unsent.filter(({ from }) => from !== 'us') : [];
  const before = talk.phase === 'acting' ? talk.unsent.filter(({ from }) => from === 'us') : talk.unsent;
  return { ...talk, unsent: wait(before, fromTool(call, output), ...meanwhile) };
}

function refuse(
  { call }: Called,
  talk: Talk,
  visit: Visit<ConverseConfig>,
  error: string,
  more: Readonly<Record<string, Json>> = {},
): Reaction {
  return goOn(told(talk, call, { error, ...more }), visit);
}

function unknownTool(name: string, visit: Visit<ConverseConfig>): string {
  const names = toolsOf(visit).map((tool) => tool.name);
  return `There is no tool "${name.slice(0, 64)}". There are: ${names.join(', ')}.`;
}

function leave(exit: ExitTool, event: Called, talk: Talk, visit: Visit<ConverseConfig>): Reaction {
  const missing = exit.needs.filter((name) => {
    const variable = visit.config.extracts.find((extract) => extract.name === name)?.variable;
    return variable === undefined || !Object.hasOwn(visit.variables, variable);
  });
  if (missing.length === 0) return { leave: exit.name };
  return refuse(event, talk, visit, `Not yet: first find out and remember ${missing.join(', ')}.`);
}

function act(tool: ActionTool, index: number, event: Called, talk: Talk, visit: Visit<ConverseConfig>): Reaction {
  const signature = findAction(tool, visit.actions);
  if (signature === undefined) return refuse(event, talk, visit, 'This cannot be done now.');
  const wrong: Record<string, string> = {};
  const input: Record<string, Value> = {};
  for (const [name, spec] of Object.entries(signature.input)) {
    const isGiven = Object.hasOwn(tool.input, name);
    const own = Object.hasOwn(event.input, name) ? event.input[name] : undefined;
    const raw = isGiven ? visit.evaluate(`tools.${index}.input.${name}`) : own;
    if (!isGiven && spec.isOptional && (raw === undefined || raw === null)) continue;
    const taken = takeValue(raw, spec);
    if ('value' in taken) input[name] = taken.value;
    else wrong[name] = raw === undefined ? 'it is missing' : taken.problem;
  }
  for (const name of Object.keys(event.input).slice(0, 50)) {
    const isAsked = Object.hasOwn(signature.input, name) && !Object.hasOwn(tool.input, name);
    if (!isAsked) wrong[name] = 'there is no such input';
  }
  if (Object.keys(wrong).length > 0) return refuse(event, talk, visit, 'Nothing was done: the input is wrong.', { wrong });
  const isSealed = hasSensitiveInput(tool, index, visit);
  const { plugin, action, timeoutMs, isIdempotent } = signature;
  return {
    memory: toMemory({ ...talk, phase: 'acting', acting: { call: event.call, tool: index } }),
    effects: [{ type: 'call-plugin', plugin, action, input, timeoutMs, isIdempotent, ...(isSealed && { isSealed }) }],
  };
}

function hasSensitiveInput({ input }: ActionTool, index: number, visit: Visit<ConverseConfig>): boolean {
  return Object.keys(input).some((name) => visit.isSensitive(`tools.${index}.input.${name}`));
}
