import type { Expression } from '../expression/compile-expression.ts';
import type { VariableName } from '../ids.ts';
import { type Privacy, privacyOf } from '../privacy.ts';
import { speakValue } from '../speaking/speak-value.ts';
import { writeValue } from '../speaking/write-value.ts';
import type { ValueType } from '../value.ts';
import type { Values } from '../variable.ts';
import { parsePrompt } from './parse-prompt.ts';

export interface Prompt {
  /** The variables that must be set for it to have words. */
  readonly reads: readonly VariableName[];
  /** All variables in it. */
  readonly mentions: readonly VariableName[];
  /** Of all whose values it uses. */
  readonly privacy: Privacy;
  /** The words to be spoken or read, or why there are none. */
  render(values: Values): { readonly text: string } | { readonly failure: string };
}

/** Spoken prompts are for the ear: values in words, space of no meaning. Written ones are for language models and keep their lines. */
export type Voice = 'spoken' | 'written';

interface Part {
  readonly source: string;
  readonly expression: Expression;
  /** The words after it. */
  readonly words: string;
}

/** Checks a prompt and every expression in it; or says in a sentence what is wrong with the first that is wrong. */
export function compilePrompt(
  prompt: string,
  compileExpression: (source: string) => Expression | { readonly problem: string },
  { voice = 'spoken' }: { readonly voice?: Voice } = {},
): Prompt | { readonly problem: string } {
  const parsed = parsePrompt(prompt);
  if ('problem' in parsed) return parsed;
  let opening = '';
  const parts: Part[] = [];
  for (const part of parsed.parts) {
    if (part.type === 'words') {
      const last = parts.pop();
      if (last === undefined) opening = part.text;
      else parts.push({ ...last, words: part.text });
      continue;
    }
    const { source } = part;
    const expression = compileExpression(source);
    if ('problem' in expression) return { problem: `{{ ${source} }}: ${expression.problem}` };
    parts.push({ source, expression, words: '' });
  }
  return {
    reads: [...new Set(parts.flatMap(({ expression }) => expression.reads))],
    mentions: [...new Set(parts.flatMap(({ expression }) => expression.mentions))],
    privacy: highest(parts),
    render: renderer(opening, parts, voice),
  };
}

function highest(parts: readonly Part[]): Privacy {
  const labels = parts.map(({ expression }) => expression.privacy);
  const kinds = labels.flatMap((privacy) => privacy.kinds).map((sensitive) => ({ privacy: 'sensitive', sensitive }) as const);
  return privacyOf([...labels.map(({ label }) => ({ privacy: label })), ...kinds]);
}

const longestText = 40_000;

function renderer(opening: string, parts: readonly Part[], voice: Voice): Prompt['render'] {
  if (voice === 'written') return joined(opening, parts, writeValue, (text) => text.trim());
  const ends = parts.map((part) => ({ ...part, words: oneLine(part.words) }));
  return joined(oneLine(opening), ends, speakValue, (text, isTidy) => (isTidy ? text.trim() : oneLine(text).trim()));
}

/** The words come tidied; most values are, too, so the whole is gone through only when one of them is not. */
function joined(
  opening: string,
  parts: readonly Part[],
  show: typeof writeValue,
  finish: (text: string, isTidy: boolean) => string,
): Prompt['render'] {
  if (parts.length === 0) {
    const result = { text: finish(opening, true) };
    return () => result;
  }
  return (values) => {
    let text = opening;
    let isTidy = true;
    for (const { source, expression, words } of parts) {
      const result = expression.evaluate(values);
      if ('failure' in result) return { failure: `{{ ${source} }}: ${result.failure}` };
      const shown = show(expression.spec, result.value);
      isTidy &&= saidCleanly.has(expression.spec.type) || isOneLine(shown);
      text += shown + words;
    }
    if (text.length > longestText) return { failure: `The text would be longer than ${longestText} characters. Use less in it.` };
    return { text: finish(text, isTidy) };
  };
}

/** Types that are said in words of our own, in which there is no idle space. */
const saidCleanly: ReadonlySet<ValueType> = new Set(['number', 'yes-no', 'date', 'time', 'date-time', 'duration', 'phone', 'money']);

function isOneLine(text: string): boolean {
  return text !== '' && !/\s\s|[^\S ]|^\s|\s$/.test(text);
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}
