import { describe, expect, it } from 'vitest';
import { heard, nothingIn, type Rows } from '../testing/heard.ts';

const rows: Rows<string> = [
  ['today', '2026-11-21'],
  ['tonight', '2026-11-21'],
  ['tomorrow', '2026-11-22'],
  ['Tomorrow morning', '2026-11-22'],
  ['the day after tomorrow', '2026-11-23'],
  ['Monday', '2026-11-23'],
  ['on monday', '2026-11-23'],
  ['Tuesday please', '2026-11-24'],
  ['this Friday', '2026-11-27'],
  ['next Tuesday', '2026-11-24'],
  ['next Friday', '2026-11-27'],
  ['Tuesday week', '2026-12-01'],
  ['Tuesday next week', '2026-11-24'],
  ['next week Thursday', '2026-11-26'],
  ['a week from Monday', '2026-11-30'],
  ['a week from today', '2026-11-28'],
  ['in three days', '2026-11-24'],
  ['in a week', '2026-11-28'],
  ['in two weeks', '2026-12-05'],
  ['in a fortnight', '2026-12-05'],
  ['in a month', '2026-12-21'],
  ['in three months', '2027-02-21'],
  ['three days from now', '2026-11-24'],
  ['November 24th', '2026-11-24'],
  ['november twenty fourth', '2026-11-24'],
  ['the 24th of November', '2026-11-24'],
  ['the twenty-fourth', '2026-11-24'],
  ['the 24th', '2026-11-24'],
  ['24 November', '2026-11-24'],
  ['the fifth', '2026-12-05'],
  ['the 5th of next month', '2026-12-05'],
  ['December first', '2026-12-01'],
  ['the first of December', '2026-12-01'],
  ['January fifth', '2027-01-05'],
  ['November 20th', '2027-11-20'],
  ['11/24', '2026-11-24'],
  ['11/24/2026', '2026-11-24'],
  ['2026-11-24', '2026-11-24'],
  ['24/11/2026', '2026-11-24'],
  ['Tuesday the 24th', '2026-11-24'],
  ['Tuesday, November 24th', '2026-11-24'],
  ['February 29th', '2028-02-29'],
  ['Christmas Eve', '2026-12-24'],
  ['on Christmas day', '2026-12-25'],
  ["New Year's Eve", '2026-12-31'],
  ["new year's day", '2027-01-01'],
  ['the fourth of July', '2027-07-04'],
  ['Halloween', '2027-10-31'],
  ['the first Monday in December', '2026-12-07'],
  ['the last Friday of the month', '2026-11-27'],
  ['the second Tuesday of next month', '2026-12-08'],
  ['the day before Christmas', '2026-12-24'],
  ['a month from now', '2026-12-21'],
  ['in a year', '2027-11-21'],
  // Over already.
  ['December twenty fifth fifty nine', '1959-12-25'],
  ['yesterday', '2026-11-20'],
  ['the day before yesterday', '2026-11-19'],
  ['last Tuesday', '2026-11-17'],
  ['last Saturday', '2026-11-14'],
  ['three days ago', '2026-11-18'],
  ['a week ago', '2026-11-14'],
  ['two months ago', '2026-09-21'],
  ['March 3rd 1985', '1985-03-03'],
  ['March third nineteen eighty five', '1985-03-03'],
  ['the third of March nineteen eighty-five', '1985-03-03'],
  ['the 3rd of May 2001', '2001-05-03'],
  ['May 3rd two thousand and one', '2001-05-03'],
  ['May third nineteen oh five', '1905-05-03'],
  ['May third twenty oh five', '2005-05-03'],
  ['3/5/85', '1985-03-05'],
  ['3/5/1985', '1985-03-05'],
  ['three five eighty five', '1985-03-05'],
  ['three five nineteen eighty five', '1985-03-05'],
  ['it was the twelfth of April, nineteen seventy', '1970-04-12'],
  ['March 3rd, 2020', '2020-03-03'],
  ['December fifth nineteen thirty', '1930-12-05'],
  // Corrected.
  ['Tuesday, no, Wednesday', '2026-11-25'],
  ['Monday, no wait, Tuesday', '2026-11-24'],
  ['Tuesday. Sorry, Thursday.', '2026-11-26'],
  ['not Tuesday, Wednesday', '2026-11-25'],
  ['Wednesday instead of Tuesday', '2026-11-25'],
  ['the 24th, actually the 25th', '2026-11-25'],
  ['can we move it from Monday to Tuesday', '2026-11-24'],
  ['could I come in on Tuesday at nine', '2026-11-24'],
  ['um I think it was yesterday', '2026-11-20'],
  ...nothingIn(`|hello|the day after 9999-12-31|yes|February 30th|the 32nd|April 31st|13/13|2027-02-29|Wednesday, November 24th|next month|next week|some time|as soon as possible
    |not Tuesday|at nine|around Christmas|after Christmas|one moment|mondayish|the second one|nine thirty|may I|the end of the month`),
];

describe('a date, on a Saturday', () => {
  it.each(rows)('"%s" is %s', (words, value) => {
    expect(heard(words, { type: 'date' })).toBe(value);
  });

  it('counts from the day it is where the call is', () => {
    const lateInBerlin = { now: '2026-11-22T23:30:00Z', timeZone: 'Europe/Berlin' };
    expect(heard('today', { type: 'date' }, lateInBerlin)).toBe('2026-11-23');
    expect(heard('today', { type: 'date' }, { ...lateInBerlin, timeZone: 'America/New_York' })).toBe('2026-11-22');
  });

  it('counts in UTC where nobody knows the zone', () => {
    expect(heard('today', { type: 'date' }, { now: '2026-11-22T23:30:00Z', timeZone: 'Berlin' })).toBe('2026-11-22');
  });
});
