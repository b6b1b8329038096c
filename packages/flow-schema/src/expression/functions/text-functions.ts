import type { PlainValue } from '../../value.ts';
import { Failure } from '../failure.ts';
import { longestText } from '../spend.ts';
import { textualTypes } from '../type-names.ts';
import { type FunctionDefinition, giving } from './function-definition.ts';

const noNumber = new Failure('The text is no number.');
const tooLong = new Failure(`The text would be longer than ${longestText} characters.`);

export const textFunctions: readonly FunctionDefinition[] = [
  {
    name: 'upper',
    form: 'upper(name)',
    about: 'the text in capital letters',
    takes: [textualTypes],
    gives: giving('text', (text: string) => text.toUpperCase()),
  },
  {
    name: 'lower',
    form: 'lower(name)',
    about: 'the text in small letters',
    takes: [textualTypes],
    gives: giving('text', (text: string) => text.toLowerCase()),
  },
  {
    name: 'trim',
    form: 'trim(name)',
    about: 'the text without space round it',
    takes: [textualTypes],
    gives: giving('text', (text: string) => text.trim()),
  },
  {
    name: 'contains',
    form: 'contains(name, "a")',
    about: 'whether the text has the other in it',
    takes: [textualTypes, textualTypes],
    gives: giving('yes-no', (text: string, part: string) => text.includes(part)),
  },
  {
    name: 'startsWith',
    form: 'startsWith(name, "A")',
    about: 'whether the text begins with the other',
    takes: [textualTypes, textualTypes],
    gives: giving('yes-no', (text: string, part: string) => text.startsWith(part)),
  },
  {
    name: 'endsWith',
    form: 'endsWith(name, "a")',
    about: 'whether the text ends with the other',
    takes: [textualTypes, textualTypes],
    gives: giving('yes-no', (text: string, part: string) => text.endsWith(part)),
  },
  {
    name: 'replace',
    form: 'replace(name, "-", " ")',
    about: 'the text with one part put in the place of another, wherever it stands',
    takes: [textualTypes, textualTypes, textualTypes],
    gives: giving('text', replaced),
  },
  {
    name: 'digits',
    form: 'digits(code)',
    about: 'the digits of the text, and nothing else of it',
    takes: [textualTypes],
    gives: giving('text', (text: string) => text.replace(/\D+/g, '')),
  },
  {
    name: 'text',
    form: 'text(visits)',
    about: 'the value as text, as it is kept: 3, 2026-11-24, EUR 12.50',
    takes: [['number', 'duration', 'yes-no', ...textualTypes]],
    gives: giving('text', (value: PlainValue) => (typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value))),
  },
  {
    name: 'number',
    form: 'number(code)',
    about: 'the number that the text is',
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
