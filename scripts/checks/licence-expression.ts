// What a package's `license` says, after SPDX: "MIT", "(MIT OR GPL-3.0-only)", "MIT AND ISC". Some write "and" and "or".

/** Whether somebody may take the package under licences of this list alone: of every OR one side, of every AND both. */
export function isCovered(expression: string, allowed: ReadonlySet<string>): boolean {
  const tokens = expression.match(/[()]|[^\s()]+/g) ?? [];
  let position = 0;

  const takes = (word: string) => {
    if (tokens[position]?.toUpperCase() !== word) return false;
    position += 1;
    return true;
  };
  const readAlternatives = (): boolean => {
    let covered = readConjunction();
    while (takes('OR')) covered = readConjunction() || covered;
    return covered;
  };
  const readConjunction = (): boolean => {
    let covered = readLicence();
    while (takes('AND')) covered = readLicence() && covered;
    return covered;
  };
  const readLicence = (): boolean => {
    if (takes('(')) {
      const covered = readAlternatives();
      return takes(')') && covered;
    }
    const name = tokens[position] ?? '';
    position += 1;
    return allowed.has(name);
  };

  // What is left over ("MIT WITH an exception", "SEE LICENSE IN x") was not understood, and so is not covered.
  return readAlternatives() && position === tokens.length;
}
