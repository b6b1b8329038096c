/** A place where a rule does not hold. The message says what is wrong, and then what to do instead. */
export interface Finding {
  readonly path: string;
  readonly line: number;
  readonly message: string;
}

export interface CheckResult {
  /** What was looked at, as the closing line says it: `57 files`. */
  readonly looked: string;
  readonly findings: readonly Finding[];
  /** Worth a look, and no reason to fail. */
  readonly warnings?: readonly Finding[];
}

export function formatFinding({ path, line, message }: Finding): string {
  return `${path}:${line}  ${message}`;
}

/** By path and line, so that two runs over the same tree print the same. */
export function inOrder(findings: readonly Finding[]): readonly Finding[] {
  return findings.toSorted((a, b) => (a.path === b.path ? a.line - b.line : a.path < b.path ? -1 : 1));
}
