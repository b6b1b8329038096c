import type { FieldProblem } from '../ui/field.tsx';
import type { Finding } from './findings.ts';

/** What is found about a field, as its control says it. */
export function problemOfField(findings: readonly Finding[] | undefined, field: string): FieldProblem | undefined {
  const finding = findings?.find((one) => one.field === field);
  if (finding === undefined) return undefined;
  return finding.weight === 'wrong' ? finding.message : { unfinished: finding.message };
}
