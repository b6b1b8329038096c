/** A prompt is words with expressions in double braces: `Hello {{ name }}!` */
export type PromptPart = { readonly type: 'words'; readonly text: string } | { readonly type: 'expression'; readonly source: string };

export function parsePrompt(prompt: string): { readonly parts: readonly PromptPart[] } | { readonly problem: string } {
  const parts: PromptPart[] = [];
  let rest = prompt;
  while (rest !== '') {
    const open = rest.indexOf('{{');
    if (open < 0) {
      parts.push({ type: 'words', text: rest });
      break;
    }
    const close = rest.indexOf('}}', open);
    if (close < 0)
      return { problem: `"${rest.slice(open, open + 20)}" begins with {{ and has no }} to end it. Add }} after the expression.` };
    if (open > 0) parts.push({ type: 'words', text: rest.slice(0, open) });
    const source = rest.slice(open + 2, close).trim();
    if (source === '') return { problem: 'There is nothing between {{ and }}. Name a variable, or remove the braces.' };
    parts.push({ type: 'expression', source });
    rest = rest.slice(close + 2);
  }
  return { parts };
}
