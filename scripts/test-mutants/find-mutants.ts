import { type Node, parseSync, Visitor } from 'oxc-parser';

/** One change of a source that a test must notice. */
export interface Mutant {
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
  readonly line: number;
  /** What stood there, in one line. */
  readonly before: string;
}

/** Every condition taken for true and for false, and every early return taken out. */
export function findMutants(path: string, text: string): readonly Mutant[] {
  const mutants: Mutant[] = [];
  const replace = ({ start, end }: Pick<Node, 'start' | 'end'>, replacement: string) => {
    const before = text.slice(start, end).replace(/\s+/g, ' ');
    if (before !== replacement) mutants.push({ start, end, replacement, line: lineAt(text, start), before });
  };
  const both = (condition: Pick<Node, 'start' | 'end'>) => {
    replace(condition, 'true');
    replace(condition, 'false');
  };
  new Visitor({
    IfStatement: ({ test }) => both(test),
    ConditionalExpression: ({ test }) => both(test),
    // A loop that never ends tells nothing that its bound does not.
    WhileStatement: ({ test }) => replace(test, 'false'),
    LogicalExpression: ({ left, right, start, end }) => {
      for (const half of [left, right]) replace({ start, end }, `(${text.slice(half.start, half.end)})`);
    },
    BlockStatement: ({ body }) => removeEarly(body),
    SwitchCase: ({ consequent }) => removeEarly(consequent, true),
  }).visit(parseSync(path, text).program);

  /** The last statement of a block is how it ends anyway; what returns before that, or out of a case, is early. */
  function removeEarly(statements: readonly Node[], isCase = false): void {
    for (const [index, statement] of statements.entries()) {
      if (statement.type === 'ReturnStatement' && (isCase || index < statements.length - 1)) replace(statement, ';');
    }
  }
  return mutants.sort((one, other) => one.start - other.start);
}

export function applyMutant(text: string, { start, end, replacement }: Pick<Mutant, 'start' | 'end' | 'replacement'>): string {
  return text.slice(0, start) + replacement + text.slice(end);
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}
