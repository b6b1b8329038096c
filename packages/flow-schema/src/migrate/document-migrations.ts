/** A document that has not been looked at yet: it may hold anything. */
export type StoredDocument = Readonly<Record<string, unknown>>;
export type DocumentMigration = (document: StoredDocument) => StoredDocument;

/**
 * From each version of the document to the next, the oldest first: the first makes version 2 of version 1. What a version only adds is filled in
 * by the schema's defaults. A migration is pure, and passes on what it does not understand: the schema complains about it afterwards.
 */
export const documentMigrations: readonly DocumentMigration[] = [languageToLanguages];

function languageToLanguages(document: StoredDocument): StoredDocument {
  const { settings } = document;
  if (typeof settings !== 'object' || settings === null || !('language' in settings)) return document;
  const { language, ...others } = settings;
  return { ...document, settings: { ...others, languages: [language] } };
}
