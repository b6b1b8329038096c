import type { PlainValue } from '../../value.ts';
import { Failure } from '../failure.ts';
import { longestText } from '../spend.ts';
import { textualTypes } from '../type-names.ts';
import { type FunctionDefinition, giving } from './function-definition.ts';

const noNumber = new Failure('The text is no number.');
const tooLong = new Failure(`The text would be longer than ${longestText} characters.`);

export const textFunctions: readonly FunctionDefinition[] = [
  {
    // The text in capital letters.
    name: 'upper',
    form: 'upper(name)',
    takes: [textualTypes],
    gives: giving('text', (text: string) => text.toUpperCase()),
  },
  {
    // The text in small letters.
    name: 'lower',
    form: 'lower(name)',
    takes: [textualTypes],
    gives: giving('text', (text: string) => text.toLowerCase()),
  },
  {
    // The text without space round it.
    name: 'trim',
    form: 'trim(name)',
    takes: [textualTypes],
    gives: giving('text', (text: string) => text.trim()),
  },
  {
    // Whether the text has the other in it.
    name: 'contains',
    form: 'contains(name, "a")',
    takes: [textualTypes, textualTypes],
    gives: giving('yes-no', (text: string, part: string) => text.includes(part)),
  },
  {
    // Whether the text begins with the other.
    name: 'startsWith',
    form: 'startsWith(name, "A")',
    takes: [textualTypes, textualTypes],
    gives: giving('yes-no', (text: string, part: string) => text.startsWith(part)),
  },
  {
    // Whether the text ends with the other.
    name: 'endsWith',
    form: 'endsWith(name, "a")',
    takes: [textualTypes, textualTypes],
    gives: giving('yes-no', (text: string, part: string) => text.endsWith(part)),
  },
  {
    // The text with one part put in the place of another, wherever it stands.
    name: 'replace',
    form: 'replace(name, "-", " ")',
    takes: [textualTypes, textualTypes, textualTypes],
    gives: giving('text', replaced),
  },
  {
    // The digits of the text, and nothing else of it.
    name: 'digits',
    form: 'digits(code)',
    takes: [textualTypes],
    gives: giving('text', (text: string) => text.replace(/\D+/g, '')),
  },
  {
    // The value as text, as it is kept: 3, 2026-11-24, EUR 12.50.
    name: 'text',
    form: 'text(visits)',
    takes: [['number', 'duration', 'yes-no', ...textualTypes]],
    gives: giving('text', (value: PlainValue) => (typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value))),
  },
  {
    // The number that the text is.
    name: 'number',
    form: 'number(code)',
    takes: [['text', 'choice']],
    gives: giving('number', (text: string) => (/^\s*[-+]?\d{1,15}(\.\d{1,15})?\s*$/.test(text) ? Number(text) : noNumber)),
  },
];

function replaced(text: string, part: string, by: string): string | Failure {
  if (part === '') return text;
  const pieces = text.split(part);
  // Counted before it is built: it may be larger by a thousand times.
  if (text.length + (pieces.length - 1) * (by.length - part.length) > longestText) return tooLong;
  return pieces.join(by);
}
