import type { Reports } from '../simulate/reports.ts';

/** What a test has still to listen to, out of what was said since the caller last did something. */
export interface Hearing {
  /** The caller does something: what was said before it is over. */
  begin(): void;
  /** Listens for words, up to and with them; what was heard instead, if they were not. */
  misses(words: string): string | undefined;
  /** What was being said when the last words that were listened for were heard. */
  lastHeard(): string | undefined;
}

/** Words are found whatever their case and the white space between them: those who write tests think of what is heard. */
export function createHearing({ hears }: Pick<Reports, 'hears'>): Hearing {
  let lines: string[] = [];
  let rest = '';
  let last: string | undefined;
  return {
    begin: () => {
      hears();
      lines = [];
      rest = '';
      last = undefined;
    },
    misses: (words) => {
      lines.push(...hears());
      const wanted = plain(words);
      // A line may have several words that are listened for, one after the other.
      const again = rest.indexOf(wanted);
      if (again >= 0) {
        rest = rest.slice(again + wanted.length);
        return undefined;
      }
      const index = lines.findIndex((line) => plain(line).includes(wanted));
      const line = lines[index];
      if (line === undefined) return `"${words}" was to be heard, and ${heardInstead(lines)}.`;
      rest = plain(line).slice(plain(line).indexOf(wanted) + wanted.length);
      last = line;
      lines = lines.slice(index + 1);
      return undefined;
    },
    lastHeard: () => last,
  };
}

function plain(words: string): string {
  return words.replace(/\s+/g, ' ').trim().toLowerCase();
}

function heardInstead(lines: readonly string[]): string {
  return lines.length === 0 ? 'nothing more was said' : `what was said is ${lines.map((line) => `"${line}"`).join(', ')}`;
}
