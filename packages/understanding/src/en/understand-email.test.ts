import { speakValue } from '@callwright/flow-schema';
import { describe, expect, it } from 'vitest';
import { heard, nothingIn, type Rows } from '../testing/heard.ts';

const rows: Rows<string> = [
  ['ada dot lovelace at example dot com', 'ada.lovelace@example.com'],
  ['Ada dot Lovelace at Example dot com.', 'ada.lovelace@example.com'],
  ['ada.lovelace@example.com', 'ada.lovelace@example.com'],
  ['Ada.Lovelace@Example.com.', 'ada.lovelace@example.com'],
  ['my email is ada@example.com, thanks', 'ada@example.com'],
  ['ada at example.com', 'ada@example.com'],
  ["it's ada at example dot com", 'ada@example.com'],
  ['my email address is ada at example dot com', 'ada@example.com'],
  ['sure, ada at example dot com please', 'ada@example.com'],
  ['you can reach me at ada at example dot com', 'ada@example.com'],
  ['ada underscore lovelace at example dot org', 'ada_lovelace@example.org'],
  ['ada hyphen lovelace at example dot org', 'ada-lovelace@example.org'],
  ['ada dash lovelace at example dot org', 'ada-lovelace@example.org'],
  ['ada plus calls at example dot org', 'ada+calls@example.org'],
  ['ada lovelace at example dot com', 'adalovelace@example.com'],
  ['a d a at example dot com', 'ada@example.com'],
  ['A. D. A. at example dot com', 'ada@example.com'],
  ['a dot lovelace at example dot com', 'a.lovelace@example.com'],
  ['a as in apple d as in dog a as in apple at example dot com', 'ada@example.com'],
  ['ada forty two at example dot com', 'ada42@example.com'],
  ['ada four two at example dot com', 'ada42@example.com'],
  ['ada 1815 at example dot com', 'ada1815@example.com'],
  ['ada at e x a m p l e dot com', 'ada@example.com'],
  ['ada at my shop dot example', 'ada@myshop.example'],
  ['ada at my hyphen shop dot example', 'ada@my-shop.example'],
  ['ada at example dot co dot uk', 'ada@example.co.uk'],
  ['ada at mail dot example dot com', 'ada@mail.example.com'],
  ['ada dot lovelace dot example at gmail', 'ada.lovelace.example@gmail.com'],
  ['ada dot lovelace dot example at g mail dot com', 'ada.lovelace.example@gmail.com'],
  ['ada dot lovelace dot example at hot mail dot com', 'ada.lovelace.example@hotmail.com'],
  ['ada at example dot c o m', 'ada@example.com'],
  ['info at example dot com', 'info@example.com'],
  ['me at example dot com', 'me@example.com'],
  ['ada at example dot calm', 'ada@example.com'],
  ['ada at example dot com, no, bob at example dot com', 'bob@example.com'],
  ['p as in peter dot lee at example dot com', 'p.lee@example.com'],
  ['kate with a k at example dot com', 'kate@example.com'],
  ['at at example dot com', 'at@example.com'],
  ['my email is at at example dot com', 'at@example.com'],
  ['dot at example dot com', 'dot@example.com'],
  ['my address is plus at example dot com', 'plus@example.com'],
  ['is at example dot com', 'is@example.com'],
  ['my at example dot com', 'my@example.com'],
  ['sign at example dot com', 'sign@example.com'],
  ['ada at sign example dot com', 'ada@example.com'],
  ['ada underscore sign lovelace at sign example dot com', 'ada_lovelace@example.com'],
  ['wait at example dot com', 'wait@example.com'],
  ['ada at example dot com, no, at at example dot com', 'at@example.com'],
  ['ada at at example dot com', undefined],
  ['ada dot at example dot com', undefined],
  ['ada at example dot com or bob at example dot com', undefined],
  ['all lowercase ada at example dot com', 'ada@example.com'],
  ...nothingIn('|hello|ada|at nine|ada at example|dot com|I do not have one|meet me at the station|at example dot com'),
];

describe('an email address', () => {
  it.each(rows)('"%s" is %s', (words, value) => {
    expect(heard(words, { type: 'email' })).toBe(value);
  });
});

describe('an address that is called like a word of addresses', () => {
  // Numbers are left out: as they are spoken, nobody can tell "one" from "1".
  const grammar =
    'at dot period point underscore dash hyphen minus plus sign my is its thats that um uh er erm so well yes yeah sure okay ok email mail address and use to me under no wait ' +
    'sorry actually mean by the just calm come dotcom gmail yahoo com org co uk all lower lowercase small letters with without an as in double triple alpha bravo bee see you why ' +
    'am pm nope nah rather better instead correction or it its call this name';
  const letters = 'abcdefghijklmnopqrstuvwxyz'.split('');
  const short = letters.flatMap((one) => letters.map((other) => `${one}${other}`));

  it.each([
    ['words that lead in, join and end', grammar.split(' ')],
    ['any two letters', short],
  ])('is understood as it is spoken: %s', (_what, names) => {
    const wrong = names.filter((name) => {
      const value = `${name}@example.com`;
      return heard(speakValue({ type: 'email' }, value), { type: 'email' }) !== value;
    });
    expect(wrong).toEqual([]);
  });
});
