import type { Diagnostic, Flow } from '@callwright/flow-schema';
import { portLabelOf } from '../editing/present-node.ts';
import { editorMessages } from '../editor-messages.ts';
import { controlOf } from './control-of.ts';

/** What a diagnostic says, in the words that the screen uses for ports and fields. */
export function describeDiagnostic(flow: Flow, diagnostic: Diagnostic): string {
  const { node: id, port } = diagnostic.place;
  const node = id === undefined ? undefined : flow.nodes[id];
  if (isOpenPort(diagnostic) && node !== undefined && port !== undefined) return editorMessages.openPort(portLabelOf(node, port));
  return missingIn(flow, diagnostic) ?? diagnostic.message;
}

/** Whether nothing is wrong, but something is still to be filled in or led somewhere. */
export function isUnfinished(flow: Flow, diagnostic: Diagnostic): boolean {
  return isOpenPort(diagnostic) || isEmpty(flow, diagnostic);
}

function isOpenPort({ code }: Diagnostic): boolean {
  return code === 'OPEN_PORT';
}

/** What a control says while its field is empty, when that is what the diagnostic is about. */
function missingIn(flow: Flow, diagnostic: Diagnostic): string | undefined {
  const { node, field } = diagnostic.place;
  return field !== undefined && isEmpty(flow, diagnostic) ? controlOf(flow, node, field)?.missing : undefined;
}

function isEmpty(flow: Flow, { code, place: { node, field } }: Diagnostic): boolean {
  if (code !== 'BAD_CONFIG' || node === undefined || field === undefined) return false;
  const value = valueAt(flow.nodes[node]?.config, field.split('.'));
  return value === undefined || value === '';
}

/** The value of a field, or of a field within a field. */
function valueAt(whole: unknown, [first, ...rest]: readonly string[]): unknown {
  if (first === undefined) return whole;
  return typeof whole === 'object' && whole !== null ? valueAt((whole as Readonly<Record<string, unknown>>)[first], rest) : undefined;
}
