/** A prompt is words with expressions in double braces: `Hello {{ name }}!` Two braces themselves are written `\{{`. */
export type PromptPart = { readonly type: 'words'; readonly text: string } | { readonly type: 'expression'; readonly source: string };

const longestPrompt = 20_000;
const mostExpressions = 100;

export function parsePrompt(prompt: string): { readonly parts: readonly PromptPart[] } | { readonly problem: string } {
  if (prompt.length > longestPrompt) return { problem: `It is longer than ${longestPrompt} characters. Split it over several nodes.` };
  const parts: PromptPart[] = [];
  let words = '';
  let expressions = 0;
  let at = 0;
  for (let open = prompt.indexOf('{{'); open >= 0; open = prompt.indexOf('{{', at)) {
    if (prompt[open - 1] === '\\' && open > at) {
      words += `${prompt.slice(at, open - 1)}{{`;
      at = open + 2;
      continue;
    }
    const close = endOfExpression(prompt, open + 2);
    if (close < 0) {
      const excerpt = prompt.slice(open, open + 20);
      return { problem: `"${excerpt}" begins with {{ and has no }} to end it. Add }} after the expression, or write \\{{ for two braces.` };
    }
    words += prompt.slice(at, open);
    if (words !== '') parts.push({ type: 'words', text: words });
    words = '';
    const source = prompt.slice(open + 2, close).trim();
    if (source === '') return { problem: 'There is nothing between {{ and }}. Name a variable, or remove the braces.' };
    if (++expressions > mostExpressions)
      return { problem: `It has more than ${mostExpressions} expressions. Split it over several nodes.` };
    parts.push({ type: 'expression', source });
    at = close + 2;
  }
  words += prompt.slice(at);
  return { parts: words === '' ? parts : [...parts, { type: 'words', text: words }] };
}

/** Where the }} is that ends an expression: not in a text, and not the end of a record. */
function endOfExpression(prompt: string, start: number): number {
  let quote = '';
  let depth = 0;
  for (let at = start; at < prompt.length; at++) {
    const character = prompt[at] ?? '';
    if (quote !== '') {
      if (character === '\\') at++;
      else if (character === quote) quote = '';
    } else if (character === '"' || character === "'") quote = character;
    else if (character === '{') depth++;
    else if (character === '}' && depth > 0) depth--;
    else if (character === '}' && prompt[at + 1] === '}') return at;
  }
  // Something in it is not closed: what that is, the expression's own problem says.
  return prompt.indexOf('}}', start);
}
