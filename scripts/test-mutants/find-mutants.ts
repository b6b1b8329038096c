import { type Node, parseSync, Visitor } from 'oxc-parser';

/** One change of a source that a test must notice. */
export interface Mutant {
  readonly kind: 'true' | 'false' | 'left' | 'right' | 'stay';
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
  /** Of what is joined: by what, and where its halves are. */
  readonly joint?: Joint;
  /** What is never come to under it: a compiler that narrows no types there has noticed nothing. */
  readonly dead?: Place;
  readonly line: number;
  /** What stood there, in one line. */
  readonly before: string;
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
  const both = (condition: Place, ifTrue: Place, ifFalse: Place | null) => {
    add('true', condition, 'true', ifFalse === null ? {} : { dead: placeOf(ifFalse) });
    add('false', condition, 'false', { dead: placeOf(ifTrue) });
  };
  const noteBody = ({ body }: { readonly body?: Place | null }) => {
    if (body) functionBodies.add(body.start);
  };
  const removeReturns = (statements: readonly Node[]) => {
    for (const statement of statements) if (statement.type === 'ReturnStatement') add('stay', statement, ';');
  };
  new Visitor({
    // After a branch that leaves, nothing is come to when it is always taken.
    IfStatement: ({ test, consequent, alternate }) =>
      both(test, consequent, leaves(consequent) ? { start: consequent.end, end: text.length } : alternate),
    ConditionalExpression: ({ test, consequent, alternate }) => both(test, consequent, alternate),
    // A loop that never ends tells nothing that its bound does not.
    WhileStatement: ({ test, body }) => add('false', test, 'false', { dead: placeOf(body) }),
    ForStatement: ({ test, body }) => {
      if (test !== null) add('false', test, 'false', { dead: placeOf(body) });
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
