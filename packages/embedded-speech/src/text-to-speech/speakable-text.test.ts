import { describe, expect, it } from 'vitest';
import { speakableText } from './speakable-text.ts';

describe('a text that flite can read', () => {
  it.each([
    ['It costs $3.50.', 'It costs 3 dollars and 50 cents.'],
    ['It costs $1,250.00 or $1.01.', 'It costs 1,250 dollars or 1 dollar and 1 cent.'],
    ['£5 and €20.02', '5 pounds and 20 euros and 2 cents'],
    ['At 3:30 pm, 9:05 a.m. or 10:00.', "At 3 30 p m, 9 oh 5 a m. or 10 o'clock."],
    ['From 8 AM to 5pm', 'From 8 a m to 5 p m'],
    ['on 2025-03-04', 'on March 4th, 2025'],
    ['on 2025-11-22, 2025-12-11', 'on November 22nd, 2025, December 11th, 2025'],
    ['on Dec. 23', 'on December 23'],
    ['Write to ada.l@example.com.', 'Write to ada dot l at example dot com.'],
    ['See https://www.example.com/a-b', 'See w w w dot example dot com slash a dash b'],
    ['50% off & more', '50 percent off and more'],
    ['No. 5, #7', 'number 5, number 7'],
    ['No. I do not.', 'No. I do not.'],
    ['Mr. O’Neil — said “hi”', "Mr. O'Neil, said hi"],
    ['naïve café, Straße', 'naive cafe, Strasse'],
    ['OK, your ID in the UK', 'okay, your I D in the U K'],
    ['20°C and/or more', '20 degrees Celsius and or more'],
    ['Hello 🙂 there', 'Hello there'],
    ['... —', ''],
    ['你好', ''],
  ])('writes %j as %j', (text, spoken) => {
    expect(speakableText(text)).toBe(spoken);
  });
});
