import type { Expression } from '../expression/compile-expression.ts';
import type { VariableName } from '../ids.ts';
import { type Privacy, privacyOf } from '../privacy.ts';
import { speakValue } from '../speaking/speak-value.ts';
import type { Values } from '../variable.ts';
import { parsePrompt } from './parse-prompt.ts';

export interface Prompt {
  readonly reads: readonly VariableName[];
  /** Of all that it reads. */
  readonly privacy: Privacy;
  /** The words to be spoken, or why there are none. */
  render(values: Values): { readonly text: string } | { readonly failure: string };
}

type Part = string | Expression;

/** Checks a prompt and every expression in it; or says in a sentence what is wrong with the first that is wrong. */
export function compilePrompt(
  prompt: string,
  compileExpression: (source: string) => Expression | { readonly problem: string },
): Prompt | { readonly problem: string } {
  const parsed = parsePrompt(prompt);
  if ('problem' in parsed) return parsed;
  const parts: Part[] = [];
  for (const part of parsed.parts) {
    if (part.type === 'words') {
      parts.push(part.text);
      continue;
    }
    const expression = compileExpression(part.source);
    if ('problem' in expression) return { problem: `{{ ${part.source} }}: ${expression.problem}` };
    parts.push(expression);
  }
  const reads = new Set(parts.flatMap((part) => (typeof part === 'string' ? [] : part.reads)));
  const expressions = parts.filter((part) => typeof part !== 'string');
  return { reads: [...reads], privacy: highest(expressions), render: (values) => render(parts, values) };
}

function highest(expressions: readonly Expression[]): Privacy {
  const labels = expressions.map(({ privacy }) => privacy);
  const kinds = labels.flatMap((privacy) => privacy.kinds).map((sensitive) => ({ privacy: 'sensitive', sensitive }) as const);
  return privacyOf([...labels.map(({ label }) => ({ privacy: label })), ...kinds]);
}

function render(parts: readonly Part[], values: Values): { readonly text: string } | { readonly failure: string } {
  let text = '';
  for (const part of parts) {
    if (typeof part === 'string') {
      text += part;
      continue;
    }
    const result = part.evaluate(values);
    if ('failure' in result) return result;
    text += speakValue(part.spec, result.value);
  }
  return { text: text.replace(/\s+/g, ' ').trim() };
}
