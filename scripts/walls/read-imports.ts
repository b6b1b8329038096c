import { type Expression, parseSync, Visitor } from 'oxc-parser';

export interface FoundImport {
  readonly specifier: string;
  readonly line: number;
  /** The whole statement vanishes before the code runs. `import { type A }` does not: `import {}` stays. */
  readonly isTypeOnly: boolean;
}

export interface SourceReading {
  readonly imports: readonly FoundImport[];
  /** Undefined when the file could be parsed. */
  readonly problem: string | undefined;
}

/** Every module that a source names by a literal: imports, re-exports, `import()`, `require`, and their `resolve`. */
export function readImports(path: string, text: string): SourceReading {
  const { program, errors } = parseSync(path, text);
  const imports: FoundImport[] = [];
  const add = (specifier: string | undefined, start: number, isTypeOnly: boolean) => {
    if (specifier !== undefined) imports.push({ specifier, line: lineAt(text, start), isTypeOnly });
  };

  new Visitor({
    ImportDeclaration: (node) => add(node.source.value, node.start, node.importKind === 'type'),
    ExportAllDeclaration: (node) => add(node.source.value, node.start, node.exportKind === 'type'),
    ExportNamedDeclaration: (node) => add(node.source?.value, node.start, node.exportKind === 'type'),
    ImportExpression: (node) => add(literalOf(node.source), node.start, false),
    TSImportType: (node) => add(node.source.value, node.start, true),
    TSImportEqualsDeclaration: (node) => {
      if (node.moduleReference.type !== 'TSExternalModuleReference') return;
      add(node.moduleReference.expression.value, node.start, node.importKind === 'type');
    },
    CallExpression: (node) => {
      const [argument] = node.arguments;
      if (argument === undefined || argument.type === 'SpreadElement') return;
      if (loaders.includes(text.slice(node.callee.start, node.callee.end))) add(literalOf(argument), node.start, false);
    },
  }).visit(program);

  return { imports, problem: errors[0]?.message };
}

const loaders = ['require', 'require.resolve', 'import.meta.resolve'];

function literalOf(node: Expression): string | undefined {
  if (node.type === 'Literal' && typeof node.value === 'string') return node.value;
  if (node.type === 'TemplateLiteral' && node.expressions.length === 0) return node.quasis[0]?.value.cooked ?? undefined;
  return undefined;
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}
