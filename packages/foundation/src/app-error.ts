/** Why something could not be done, in six words. The edges (HTTP, tRPC) map these and nothing else. */
export const errorKinds = ['invalid', 'not-found', 'denied', 'conflict', 'unavailable', 'defect'] as const;
export type ErrorKind = (typeof errorKinds)[number];

/** What is known about the failure. Personal data goes under `pii`, which logs never print. */
export type ErrorDetails = Readonly<Record<string, unknown>>;

/** A broken promise. Expected results are return values, and findings about a flow are diagnostics: neither is thrown. */
export class AppError extends Error {
  override readonly name = 'AppError';
  readonly code: string;
  readonly kind: ErrorKind;
  readonly retryable: boolean;
  /** The sentence for the person at the screen; `message` is for those who read logs. */
  readonly userMessage: string | undefined;
  readonly details: ErrorDetails;

  constructor(fields: {
    readonly code: string;
    readonly kind: ErrorKind;
    readonly retryable: boolean;
    readonly message: string;
    readonly userMessage?: string | undefined;
    readonly details?: ErrorDetails;
    readonly cause?: unknown;
  }) {
    super(fields.message, fields.cause === undefined ? undefined : { cause: fields.cause });
    this.code = fields.code;
    this.kind = fields.kind;
    this.retryable = fields.retryable;
    this.userMessage = fields.userMessage;
    this.details = fields.details ?? {};
  }
}

/** One row of a package's table of errors. A message says what happened, to which value, and what to do. */
export interface ErrorDefinition<Details extends ErrorDetails> {
  readonly kind: ErrorKind;
  readonly retryable: boolean;
  readonly message: (details: Details) => string;
  readonly userMessage?: (details: Details) => string;
}

// `never` stands for "some details": a function's argument is checked the other way round.
type ErrorTable = Readonly<Record<string, ErrorDefinition<never>>>;
type DetailsOf<Definition> = Definition extends { readonly message: (details: infer Details) => string } ? Details : never;

export type ErrorFactories<Table extends ErrorTable> = {
  readonly [Name in keyof Table]: (details: DetailsOf<Table[Name]>, options?: { readonly cause?: unknown }) => AppError;
};

/**
 * Makes a package's errors from its one table of them.
 *
 *     const errors = defineErrors('FLOW', {
 *       NO_START: { kind: 'invalid', retryable: false, message: ({ flow }: { flow: string }) => `Flow "${flow}" has no start. Add one.` },
 *     });
 *     throw errors.NO_START({ flow: 'Bookings' }); // code: FLOW.NO_START
 */
export function defineErrors<const Table extends ErrorTable>(scope: string, table: Table): ErrorFactories<Table> {
  const factories = Object.entries(table).map(([name, definition]) => {
    // The row's own type ties details to message; going through entries loses it, the return type gives it back.
    const row = definition as ErrorDefinition<ErrorDetails>;
    const create = (details: ErrorDetails, options: { readonly cause?: unknown } = {}) =>
      new AppError({
        code: `${scope}.${name}`,
        kind: row.kind,
        retryable: row.retryable,
        message: row.message(details),
        userMessage: row.userMessage?.(details),
        details,
        cause: options.cause,
      });
    return [name, create] as const;
  });
  // Object.fromEntries forgets which name belongs to which row.
  return Object.fromEntries(factories) as unknown as ErrorFactories<Table>;
}
