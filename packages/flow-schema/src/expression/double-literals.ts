/** Strings first, so that digits inside them stay; then names, so that digits in them stay; then numbers. */
const tokens = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|[A-Za-z_]\w*|(\d+)(?![\w.])|\d[\w.]*/g;

/** Makes whole numbers doubles, the only numbers of our dialect: `age + 1` is `age + 1.0`. State stays JSON, and 7 / 2 is 3.5. */
export function doubleLiterals(source: string): string {
  return source.replace(tokens, (token: string, whole: string | undefined) => (whole === undefined ? token : `${whole}.0`));
}
