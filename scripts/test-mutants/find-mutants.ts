import { type Node, parseSync, Visitor } from 'oxc-parser';

/** One change of a source that a test must notice. */
export interface Mutant {
  readonly kind: 'true' | 'false' | 'left' | 'right' | 'stay';
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
  /** Of what is joined: by what, and where its halves are. */
  readonly joint?: Joint;
  /** What is never come to under it, in the source as it was. */
  readonly dead?: Dead;
  readonly line: number;
  /** What stood there, in one line. */
  readonly before: string;
}

/** A branch; or, after a branch that leaves, the rest. */
export interface Dead extends Place {
  readonly form: 'expression' | 'statement' | 'rest';
}

export interface Joint {
  readonly operator: '&&' | '||' | '??';
  readonly left: Place;
  readonly right: Place;
}

type Place = Pick<Node, 'start' | 'end'>;

/** Every condition taken for true and for false, each half of what is joined for the whole, and every early return taken out. */
export function findMutants(path: string, text: string): readonly Mutant[] {
  const mutants: Mutant[] = [];
  const functionBodies = new Set<number>();
  const add = (kind: Mutant['kind'], { start, end }: Place, replacement: string, more: Pick<Mutant, 'joint' | 'dead'> = {}) => {
    const before = text.slice(start, end).replace(/\s+/g, ' ');
    if (before === replacement) return;
    mutants.push({ kind, start, end, replacement, line: lineAt(text, start), before, ...more });
  };
  const both = (condition: Place, deadIfTrue: Dead | undefined, deadIfFalse: Dead) => {
    add('true', condition, 'true', deadIfTrue && { dead: deadIfTrue });
    add('false', condition, 'false', { dead: deadIfFalse });
  };
  const noteBody = ({ body }: { readonly body?: Place | null }) => {
    if (body) functionBodies.add(body.start);
  };
  const removeReturns = (statements: readonly Node[]) => {
    for (const statement of statements) if (statement.type === 'ReturnStatement') add('stay', statement, ';');
  };
  new Visitor({
    // After a branch that leaves, nothing is come to when it is always taken.
    IfStatement: ({ test, consequent, alternate }) => {
      const rest = leaves(consequent) ? ({ start: consequent.end, end: text.length, form: 'rest' } as const) : undefined;
      both(test, rest ?? (alternate === null ? undefined : deadOf(alternate, 'statement')), deadOf(consequent, 'statement'));
    },
    ConditionalExpression: ({ test, consequent, alternate }) =>
      both(test, deadOf(alternate, 'expression'), deadOf(consequent, 'expression')),
    // A loop that never ends tells nothing that its bound does not.
    WhileStatement: ({ test, body }) => add('false', test, 'false', { dead: deadOf(body, 'statement') }),
    ForStatement: ({ test, body }) => {
      if (test !== null) add('false', test, 'false', { dead: deadOf(body, 'statement') });
    },
    LogicalExpression: ({ left, right, operator, start, end }) => {
      const joint: Joint = { operator, left: placeOf(left), right: placeOf(right) };
      add('left', { start, end }, `(${text.slice(left.start, left.end)})`, { joint });
      add('right', { start, end }, `(${text.slice(right.start, right.end)})`, { joint });
    },
    FunctionDeclaration: noteBody,
    FunctionExpression: noteBody,
    ArrowFunctionExpression: noteBody,
    // The last statement of a function is how it ends anyway. In a block by itself a return is what the condition of the block decides.
    BlockStatement: ({ start, body }) => removeReturns(functionBodies.has(start) ? body.slice(0, -1) : body.length === 1 ? [] : body),
    SwitchCase: ({ consequent }) => removeReturns(consequent),
  }).visit(parseSync(path, text).program);
  return mutants.sort((one, other) => one.start - other.start || other.end - one.end);
}

export function applyMutant(text: string, { start, end, replacement }: Pick<Mutant, 'start' | 'end' | 'replacement'>): string {
  return text.slice(0, start) + replacement + text.slice(end);
}

function deadOf({ start, end }: Place, form: Dead['form']): Dead {
  return { start, end, form };
}

function leaves(statement: Node): boolean {
  const last = statement.type === 'BlockStatement' ? statement.body.at(-1) : statement;
  return last !== undefined && /^(?:Return|Throw|Continue|Break)Statement$/.test(last.type);
}

function placeOf({ start, end }: Place): Place {
  return { start, end };
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}
