import { digitsAt, weekdayOf } from '../calendar.ts';
import { numberWords, ordinalWords } from './number-words.ts';

export const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;
/** Made once: prompts say dates more often than anything else. */
const dayOrdinals = Array.from({ length: 32 }, (_, day) => ordinalWords(day));

/** `2026-11-24T09:30`: "Tuesday, November twenty-fourth, at nine thirty in the morning". An appointment's year goes without saying. */
export function dateTimeWords(value: string): string {
  return `${dayWords(value)}, at ${timeWords(value.slice(11))}`;
}

/** `2026-11-24`: "Tuesday, November twenty-fourth, twenty twenty-six". */
export function dateWords(value: string): string {
  return `${dayWords(value)}, ${yearWords(digitsAt(value, 0), digitsAt(value, 2))}`;
}

/** The same without its year. */
export function dayWords(value: string): string {
  return `${weekdays[weekdayOf(value)]}, ${months[digitsAt(value, 5) - 1]} ${dayOrdinals[digitsAt(value, 8)]}`;
}

/** `09:30`: "nine thirty in the morning". */
export function timeWords(value: string): string {
  const hour = digitsAt(value, 0);
  const minute = digitsAt(value, 3);
  if (minute === 0 && hour === 0) return 'midnight';
  if (minute === 0 && hour === 12) return 'noon';
  const hours = numberWords(hour % 12 === 0 ? 12 : hour % 12);
  const minutes = minute === 0 ? '' : ` ${minute < 10 ? 'oh ' : ''}${numberWords(minute)}`;
  return `${hours}${minutes} ${partOfDay(hour)}`;
}

function partOfDay(hour: number): string {
  if (hour < 12) return 'in the morning';
  if (hour < 18) return 'in the afternoon';
  return hour < 21 ? 'in the evening' : 'at night';
}

/** 1985 is "nineteen eighty-five", 2005 "two thousand and five". */
function yearWords(century: number, rest: number): string {
  if (century < 10 || (century % 10 === 0 && rest < 10)) return numberWords(century * 100 + rest);
  if (rest === 0) return `${numberWords(century)} hundred`;
  return `${numberWords(century)} ${rest < 10 ? 'oh ' : ''}${numberWords(rest)}`;
}
