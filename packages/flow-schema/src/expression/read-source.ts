import { type ASTNode, Environment, ParseError } from '@marcbachmann/cel-js';

const limits = { maxAstNodes: 200, maxDepth: 24, maxListElements: 50, maxMapEntries: 50, maxCallArguments: 8 };
const maxLength = 500;

/** Reads CEL's grammar; what the words in it mean is ours. */
export function createReader(): (source: string) => ASTNode | { readonly problem: string } {
  const environment = new Environment({ limits });
  return (source) => {
    if (source.length > maxLength) return { problem: `It is longer than ${maxLength} characters. Split it over several variables.` };
    if (source.trim() === '') return { problem: 'There is nothing here. Name a variable, or write a value.' };
    try {
      return environment.parse(source).ast;
    } catch (error) {
      return { problem: error instanceof ParseError ? describe(error, source) : cannotBeRead('It') };
    }
  };
}

/** In our words: the library's are about tokens. */
function describe(error: ParseError, source: string): string {
  const rest = source.slice(error.range?.start ?? source.length);
  switch (error.code) {
    case 'limit_exceeded':
      return describeLimit(error.summary);
    case 'reserved_identifier':
      return `The name "${/^\w*/.exec(rest)?.[0]}" has a meaning of its own here. Give the variable another name.`;
    case 'unterminated_string':
    case 'unterminated_triple_quoted_string':
    case 'newline_in_string':
      return `The text that begins with ${excerpt(rest)} has no end. Add the quotation mark that ends it.`;
    case 'invalid_macro_argument':
      return 'A loop needs a name for its items first, as in items.exists(item, item > 3).';
    default:
      return cannotBeRead(rest === '' ? 'Something is missing at its end. It' : `It`, describeRest(rest));
  }
}

function cannotBeRead(what: string, rest = ''): string {
  return `${what} cannot be read${rest} Expressions look like visits + 1, or name == "Ada" && isMember.`;
}

function describeRest(rest: string): string {
  if (rest === '') return '.';
  const hint = Object.entries(hints).find(([start]) => rest.startsWith(start))?.[1] ?? '';
  return ` from ${excerpt(rest)} on.${hint}`;
}

const hints: Readonly<Record<string, string>> = {
  '=': ' Write == to compare.',
  'and ': ' Write && for "and".',
  'or ': ' Write || for "or".',
  '“': ' Use straight quotation marks: "…".',
  '‘': ' Use straight quotation marks: "…".',
};

function describeLimit(summary: string): string {
  if (summary.includes('maxDepth')) return `It is nested more than ${limits.maxDepth} deep. Split it over several variables.`;
  if (summary.includes('maxAstNodes')) return `It has more than ${limits.maxAstNodes} parts. Split it over several variables.`;
  return 'It has too many things in one list or call: 50 in a list, 8 in a call. Use fewer.';
}

function excerpt(rest: string): string {
  const text = rest.length > 20 ? `${rest.slice(0, 20)}…` : rest;
  return `\`${text}\``;
}
