import { describe, expect, it } from 'vitest';
import { heard, nothingIn, type Rows } from '../testing/heard.ts';

const rows: Rows<number> = [
  ['an hour', 3_600],
  ['one hour', 3_600],
  ['an hour and a half', 5_400],
  ['one and a half hours', 5_400],
  ['hour and a half', undefined],
  ['two and a half hours', 9_000],
  ['half an hour', 1_800],
  ['a half hour', 1_800],
  ['half hour', 1_800],
  ['a quarter of an hour', 900],
  ['quarter of an hour', 900],
  ['three quarters of an hour', 2_700],
  ['an hour and a quarter', 4_500],
  ['twenty minutes', 1_200],
  ['20 minutes', 1_200],
  ['20 mins', 1_200],
  ['90min', 5_400],
  ['1h30', 5_400],
  ['1h 30m', 5_400],
  ['1:30 hours', 5_400],
  ['1.5 hours', 5_400],
  ['one hour thirty', 5_400],
  ['one hour and thirty minutes', 5_400],
  ['two hours and fifteen minutes', 8_100],
  ['an hour and twenty minutes', 4_800],
  ['two hours, ten minutes and five seconds', 7_805],
  ['thirty seconds', 30],
  ['a minute', 60],
  ['a minute and a half', 90],
  ['one minute thirty seconds', 90],
  ['three days', 259_200],
  ['a day and a half', 129_600],
  ['a week', 604_800],
  ['two weeks', 1_209_600],
  ['a fortnight', 1_209_600],
  ['a couple of hours', 7_200],
  ['a couple of weeks', 1_209_600],
  ['three months', 7_776_000],
  ['a year', 31_536_000],
  ['about an hour', 3_600],
  ['an hour or so', 3_600],
  ['for two hours please', 7_200],
  ['it took like forty five minutes', 2_700],
  ['an hour, no, two hours', 7_200],
  ['twenty minutes, actually thirty minutes', 1_800],
  ['a hundred and twenty minutes', 7_200],
  ['zero minutes', 0],
  ['an hour and forty five', 6_300],
  ['1 1/2 hours', 5_400],
  ['10-15 minutes', undefined],
  ...nothingIn(
    '|hello|twenty|long|a while|one to two hours|20 to 30 minutes|an hour or two|twenty or thirty minutes|at nine|minutes|tomorrow',
  ),
];

describe('a duration', () => {
  it.each(rows)('"%s" is %s', (words, value) => {
    expect(heard(words, { type: 'duration' })).toBe(value);
  });
});
