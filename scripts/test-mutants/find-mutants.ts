import { type Node, parseSync, Visitor } from 'oxc-parser';

/** One change of a source that a test must notice. */
export interface Mutant {
  readonly kind: 'true' | 'false' | 'left' | 'right' | 'stay';
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
  /** Of what is joined: by what, and where its halves are. */
  readonly joint?: Joint;
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
  const add = (kind: Mutant['kind'], { start, end }: Place, replacement: string, joint?: Joint) => {
    const before = text.slice(start, end).replace(/\s+/g, ' ');
    if (before === replacement) return;
    mutants.push({ kind, start, end, replacement, line: lineAt(text, start), before, ...(joint && { joint }) });
  };
  const both = (condition: Place) => {
    add('true', condition, 'true');
    add('false', condition, 'false');
  };
  const noteBody = ({ body }: { readonly body?: Place | null }) => {
    if (body) functionBodies.add(body.start);
  };
  const removeReturns = (statements: readonly Node[]) => {
    for (const statement of statements) if (statement.type === 'ReturnStatement') add('stay', statement, ';');
  };
  new Visitor({
    IfStatement: ({ test }) => both(test),
    ConditionalExpression: ({ test }) => both(test),
    // A loop that never ends tells nothing that its bound does not.
    WhileStatement: ({ test }) => add('false', test, 'false'),
    ForStatement: ({ test }) => {
      if (test !== null) add('false', test, 'false');
    },
    LogicalExpression: ({ left, right, operator, start, end }) => {
      const joint: Joint = { operator, left: placeOf(left), right: placeOf(right) };
      add('left', { start, end }, `(${text.slice(left.start, left.end)})`, joint);
      add('right', { start, end }, `(${text.slice(right.start, right.end)})`, joint);
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

function placeOf({ start, end }: Place): Place {
  return { start, end };
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}
