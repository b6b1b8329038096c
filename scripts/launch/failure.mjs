/** A step that could not be done: what happened, why, and what to do about it. */
export class StepFailure extends Error {
  /** @param {{ what: string, cause: string, remedy: string, log?: string }} fields */
  constructor({ what, cause, remedy, log }) {
    super(what);
    this.name = 'StepFailure';
    this.reason = cause;
    this.remedy = remedy;
    this.log = log;
  }
}

/** @param {unknown} error */
export function describeFailure(error) {
  if (error instanceof StepFailure) {
    const lines = [`${error.message}`, ...indent('Cause: ', error.reason), ...indent('What to do: ', error.remedy)];
    if (error.log !== undefined) lines.push(...indent('Everything it said: ', error.log));
    return lines.join('\n');
  }
  if (isAppError(error) && error.kind !== 'defect') return error.userMessage ?? error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/**
 * AppError lives in a package, and the launcher runs before there are packages: so it is known by its shape.
 *
 * @param {unknown} error
 * @returns {error is Error & { kind: string, userMessage?: string }}
 */
function isAppError(error) {
  return error instanceof Error && error.name === 'AppError' && 'kind' in error;
}

/**
 * @param {string} label
 * @param {string} text
 */
function indent(label, text) {
  const [first = '', ...rest] = text.trimEnd().split('\n');
  return [`  ${label}${first}`, ...rest.map((line) => `    ${line}`)];
}
