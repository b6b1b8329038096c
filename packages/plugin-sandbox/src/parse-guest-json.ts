export type ParsedJson = { readonly isFine: true; readonly value: unknown } | { readonly isFine: false; readonly problem: string };

/** JSON that a stranger wrote. Deep nests and `__proto__` are for those who walk or merge it carelessly later; they end here. */
export function parseGuestJson(text: string): ParsedJson {
  if (isDeep(text)) return { isFine: false, problem: `It is nested deeper than ${maxDepth}.` };
  try {
    // Escaped letters spell the same key, so anything that looks like it is looked at closely, and nothing else pays for that.
    const value: unknown = suspicious.test(text) ? JSON.parse(text, refuseProto) : JSON.parse(text);
    return { isFine: true, value };
  } catch (error) {
    return { isFine: false, problem: error instanceof Error ? error.message : 'It is no JSON.' };
  }
}

const maxDepth = 64;
const suspicious = /__proto__|\\u00/i;

function refuseProto(key: string, value: unknown): unknown {
  if (key === '__proto__') throw new TypeError('It has a key "__proto__".');
  return value;
}

function isDeep(text: string): boolean {
  let depth = 0;
  let isInString = false;
  for (let index = 0; index < text.length; index += 1) {
    const char = text.charCodeAt(index);
    if (isInString) {
      if (char === backslash) index += 1;
      else if (char === quote) isInString = false;
    } else if (char === quote) isInString = true;
    else if (char === openBrace || char === openBracket) {
      depth += 1;
      if (depth > maxDepth) return true;
    } else if (char === closeBrace || char === closeBracket) depth -= 1;
  }
  return false;
}

const quote = 0x22;
const backslash = 0x5c;
const openBrace = 0x7b;
const closeBrace = 0x7d;
const openBracket = 0x5b;
const closeBracket = 0x5d;
