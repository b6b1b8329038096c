import { describe, expect, it } from 'vitest';
import { foreignLanguage } from './foreign-language.ts';
import { saturday } from './testing/heard.ts';
import { understand } from './understand.ts';

const rows = {
  de: 'ich möchte einen Termin|sprechen Sie Deutsch|guten Tag, ich habe eine Frage|nein, das ist nicht mein Auto|kann ich mit jemandem sprechen|ja bitte|Ich verstehe kein Englisch|ich heiße Peter',
  es: 'quiero hablar con alguien|habla español|no hablo inglés|necesito una cita para mañana|hola, buenos días, tengo un problema|sí, por favor|mi nombre es Juan',
  fr: "je voudrais un rendez-vous|parlez-vous français|bonjour, c'est pour une réservation|je ne comprends pas|je m'appelle Claude|oui, s'il vous plaît",
  none: 'I would like a table|hola|bonjour|danke|no|si|Maria de la Cruz|Ludwig von Bergen|the die is cast|I met a man in Los Angeles|one two three|my son is in the car|...|say hola to Maria for me|es',
};

describe('another language', () => {
  it.each(Object.entries(rows).flatMap(([language, texts]) => texts.split('|').map((words) => [words, language] as const)))(
    '"%s" is %s',
    (words, language) => {
      expect(foreignLanguage(words) ?? 'none').toBe(language);
    },
  );

  it('is told, and its sentences are no names', () => {
    expect(understand('ich verstehe nicht', { type: 'name' }, saturday)).toEqual({ understood: { type: 'nothing' }, language: 'de' });
    expect(understand('ich verstehe nicht', { type: 'text' }, saturday)).toEqual({
      understood: { type: 'text', value: 'ich verstehe nicht' },
      language: 'de',
    });
  });
});
