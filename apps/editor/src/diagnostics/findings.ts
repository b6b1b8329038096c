import type { Diagnostic, Flow, NodeId } from '@callwright/flow-schema';
import { controlOf } from './control-of.ts';
import { describeDiagnostic, isUnfinished } from './describe-diagnostic.ts';

/** A diagnostic as people see it: in their words, and at the control where they can do something about it. */
export interface Finding {
  readonly weight: FindingWeight;
  readonly message: string;
  readonly node: NodeId | undefined;
  /** The field of the inspector that it is about: a field of the configuration, or a port. */
  readonly field: string | undefined;
  readonly path: Diagnostic['path'];
  /** An edit that puts it right, and what it does in a few words. */
  readonly fix: Diagnostic['fix'];
}

/** Something is wrong; something is still to be done; something could be better. Only the last does not keep a flow from being published. */
export type FindingWeight = 'wrong' | 'unfinished' | 'advice';

export interface Findings {
  readonly all: readonly Finding[];
  readonly byNode: ReadonlyMap<NodeId, readonly Finding[]>;
  /** How many keep the flow from being published. */
  readonly errors: number;
}

export const noFindings: Findings = { all: [], byNode: new Map(), errors: 0 };

/** Reads what the compiler says of a flow. What it says twice of one field is told once. */
export function readFindings(flow: Flow, diagnostics: readonly Diagnostic[]): Findings {
  const all = withoutDoubles(diagnostics.map((diagnostic) => readDiagnostic(flow, diagnostic)));
  const byNode = new Map<NodeId, Finding[]>();
  for (const finding of all) {
    if (finding.node === undefined) continue;
    byNode.set(finding.node, [...(byNode.get(finding.node) ?? []), finding]);
  }
  return { all, byNode, errors: all.filter(({ weight }) => weight !== 'advice').length };
}

function readDiagnostic(flow: Flow, diagnostic: Diagnostic): Finding {
  const { node, field, port } = diagnostic.place;
  const control = field === undefined ? undefined : controlOf(flow, node, field);
  return {
    weight: diagnostic.severity === 'warning' ? 'advice' : isUnfinished(flow, diagnostic) ? 'unfinished' : 'wrong',
    message: describeDiagnostic(flow, diagnostic),
    node,
    field: port === undefined ? (control?.type === 'action' ? control.field : field) : portField(port),
    path: diagnostic.path,
    fix: diagnostic.fix,
  };
}

/** The field of the inspector that leads a port. */
export function portField(port: string): string {
  return `port:${port}`;
}

function withoutDoubles(findings: readonly Finding[]): Finding[] {
  const seen = new Set<string>();
  return findings.filter(({ node, field, message }) => {
    const key = JSON.stringify([node, field, message]);
    return !seen.has(key) && seen.add(key);
  });
}
