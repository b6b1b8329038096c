const longest = 500;
/** Words of a language that hold its sentences together, or are said on every telephone, and that English has not. */
const functionWords = {
  de: `ich und nicht das ist der ein eine einen einem mit für auf bitte nein möchte mochte habe kann können wie wir sie zu guten gute sprechen deutsch kein keine mein meine
    meinen termin danke uhr sind haben auch von dem den es wann wo warum aber oder wenn noch schon hallo heute morgen bin brauche hätte gerne würde mir mich ihnen ihre ihr
    auf wiederhören tschüss jemand jemandem verstehe spreche englisch ja im zum zur bei vom über einer mal heiße heisse`,
  es: `el los las que una por para con quiero hola gracias buenos buenas días dias tengo está esta es hablar hablo habla español espanol cita necesito puedo señor señora sí mi su
    pero como cómo cuando cuándo yo usted favor del al muy quisiera puede inglés ingles mañana hoy tardes noches dónde donde alguien hay qué más soy estoy ayuda entiendo nombre llamo`,
  fr: `je les une est pas vous nous bonjour merci oui non avec voudrais veux parler français francais suis jai cest dans qui que mon ma sil plaît plait au du des et ce votre où
    quand comment pourquoi bonsoir rendez rendezvous pouvez puis anglais parle parlez parlezvous demain aujourdhui quelquun besoin ai un très tres mais ne comprends une pour voulez à mappelle appelle`,
} as const;
export type ForeignLanguage = keyof typeof functionWords;

/** Also said in English sentences or names: half a sign. */
const doubtful = new Set([
  'de',
  'la',
  'el',
  'es',
  'et',
  'au',
  'hola',
  'merci',
  'gracias',
  'danke',
  'bonjour',
  'mi',
  'ma',
  'ai',
  'un',
  'den',
  'dem',
  'al',
  'del',
  'los',
  'las',
  'von',
  'du',
  'im',
  'mal',
  'das',
  'con',
  'a',
  'que',
  'ce',
]);
const english = new Set(
  `the a an and i you is are was to of in on it my me we he she they that this for with have do can will would please yes no not at be but or if what when where how want need
  im its dont about just there your our from by so as did had has could should speak call book`.split(/\s+/),
);
const tables = (['de', 'es', 'fr'] as const).map((language) => ({ language, words: new Set(functionWords[language].trim().split(/\s+/)) }));
const enough = 2;
const leastShare = 0.3;

/** The language that is clearly spoken instead of English. */
export function foreignLanguage(words: string): ForeignLanguage | undefined {
  const tokens =
    words
      .slice(0, longest)
      .toLowerCase()
      .replaceAll(/['’]/gu, '')
      .match(/[\p{L}\p{M}]+/gu) ?? [];
  const weights = tables
    .map(({ language, words: known }) => ({ language, weight: weigh(tokens, known) }))
    .toSorted((a, b) => b.weight - a.weight);
  const [best, second] = weights;
  if (best === undefined || best.weight < enough || best.weight < tokens.length * leastShare) return undefined;
  const englishWeight = tokens.filter((token) => english.has(token)).length;
  return best.weight > (second?.weight ?? 0) && best.weight > englishWeight ? best.language : undefined;
}

function weigh(tokens: readonly string[], known: ReadonlySet<string>): number {
  return tokens.reduce((sum, token) => sum + (known.has(token) ? (doubtful.has(token) ? 0.5 : 1) : 0), 0);
}
