/** The tenant's credentials for the outside service that a plugin speaks to. The plugin itself never sees them. */
export interface Connection {
  readonly title: string;
  readonly secrets: Readonly<Record<string, Secret>>;
}

/**
 * The host adds it to requests for this one host:
 *
 *     apiKey: { title: 'API key', host: 'api.example.com', in: 'header', name: 'Authorization', format: 'Bearer {{apiKey}}' }
 */
export interface Secret {
  readonly title: string;
  readonly host: string;
  readonly in: 'header';
  readonly name: string;
  /** Holds the secret's own name in double braces. */
  readonly format: string;
}
