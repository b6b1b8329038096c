import { describe, expect, it } from 'vitest';
import { parseGuestJson } from './parse-guest-json.ts';

const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);

describe('JSON of a stranger', () => {
  it.each([
    ['plain values', '{"a":[1,"x",null,{"b":true}]}', { a: [1, 'x', null, { b: true }] }],
    ['brackets and quotes within strings', `{"a":"${'[{'.repeat(100)}\\"]\\\\"}`, { a: `${'[{'.repeat(100)}"]\\` }],
    ['escaped letters', '{"\\u0061":1}', { a: 1 }],
    ['the word __proto__ as a value', '["__proto__"]', ['__proto__']],
  ])('is read: %s', (_, text, value) => {
    expect(parseGuestJson(text)).toEqual({ isFine: true, value });
  });

  it.each([
    ['no JSON', '{'],
    ['65 deep', nested(65)],
    ['a million deep', nested(1e6)],
    ['__proto__', '{"a":{"__proto__":{}}}'],
    ['__proto__, spelled with escapes', '{"\\u005f\\u005Fproto__":1}'],
    ['__proto__, every letter escaped', `{"${[...'__proto__'].map((char) => `\\u00${char.charCodeAt(0).toString(16)}`).join('')}":1}`],
  ])('is refused: %s', (_, text) => {
    expect(parseGuestJson(text).isFine).toBe(false);
  });

  it('may be 64 deep', () => {
    expect(parseGuestJson(nested(64)).isFine).toBe(true);
  });
});
