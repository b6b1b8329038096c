import type { Diagnostic, Flow, Handler, VariableName } from '@callwright/flow-schema';
import { missingVariable } from './missing-variable.ts';
import { entriesOf } from './own.ts';

/** What is wrong with a flow beside its nodes and edges: handlers, the fallback, what goes in and out. */
export function checkFlow(flow: Flow): readonly Diagnostic[] {
  return [...checkHandlers(flow), ...checkFallback(flow), ...checkBorder(flow, 'inputs'), ...checkBorder(flow, 'outputs')];
}

function checkHandlers({ handlers, nodes }: Flow): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const seen = new Set<string>();
  for (const [id, handler] of entriesOf(handlers)) {
    const trigger = triggerOf(handler);
    const fix = { label: 'Remove the handler', command: { type: 'remove-handler', id } } as const;
    const report = (code: string, message: string) => diagnostics.push({ severity: 'error', code, place: { handler: id }, message, fix });
    if (!Object.hasOwn(nodes, handler.to))
      report('HANDLER_TO_NOWHERE', `The handler leads to ${handler.to}, a node that is not there. Lead it to another, or remove it.`);
    if (trigger === undefined) continue;
    if (seen.has(trigger)) report('SECOND_HANDLER', `Two handlers are there for ${trigger}: only the first would be gone to. Remove one.`);
    seen.add(trigger);
  }
  return diagnostics;
}

/** What only one handler can be there for; of intents there may be many. */
function triggerOf({ on }: Handler): string | undefined {
  if (on.type === 'keypad') return `the keys "${on.keys}"`;
  if (on.type === 'silence') return `${on.times} silences in a row`;
  return on.type === 'error' ? 'errors' : undefined;
}

function checkFallback({ settings, nodes }: Flow): readonly Diagnostic[] {
  const { node, words } = settings.fallback;
  if (node === undefined || Object.hasOwn(nodes, node)) return [];
  const message = `Calls that are stuck are to go to ${node}, a node that is not there. Choose another, or none.`;
  const fix = {
    label: 'End such calls with the words instead',
    command: { type: 'change-settings', changes: { fallback: { words } } },
  } as const;
  return [{ severity: 'error', code: 'FALLBACK_TO_NOWHERE', place: { setting: 'fallback' }, message, fix }];
}

function checkBorder(flow: Flow, border: 'inputs' | 'outputs'): readonly Diagnostic[] {
  return flow[border].filter((name) => !Object.hasOwn(flow.variables, name)).map((name) => missing(name, border));
}

function missing(name: VariableName, border: 'inputs' | 'outputs'): Diagnostic {
  const message = `"${name}" is one of the flow's ${border}, and there is no such variable. Add it.`;
  const { fix } = missingVariable(name, { type: 'text' });
  return { severity: 'error', code: 'NO_VARIABLE', place: { variable: name }, message, ...(fix !== undefined && { fix }) };
}
