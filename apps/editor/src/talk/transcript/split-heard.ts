export interface SplitWords {
  readonly heard: string;
  readonly unheard: string;
}

/** Our words, parted where the caller broke in. What was heard is a beginning of the text but for spaces; otherwise nobody can tell the rest. */
export function splitHeard(text: string, heard: string | undefined): SplitWords {
  if (heard === undefined) return { heard: text, unheard: '' };
  const beginning = heard.trim();
  return text.startsWith(beginning) ? { heard: beginning, unheard: text.slice(beginning.length) } : { heard: beginning, unheard: '' };
}
