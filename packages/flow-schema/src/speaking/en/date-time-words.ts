import { weekdayOf } from '../calendar.ts';
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

/** `2026-11-24T09:30`: "Tuesday, November twenty-fourth, at nine thirty in the morning". An appointment's year goes without saying. */
export function dateTimeWords(value: string): string {
  return `${dayWords(value)}, at ${timeWords(value.slice(11))}`;
}

/** `2026-11-24`: "Tuesday, November twenty-fourth, twenty twenty-six". */
export function dateWords(value: string): string {
  return `${dayWords(value)}, ${yearWords(Number(value.slice(0, 4)))}`;
}

/** The same without its year. */
export function dayWords(value: string): string {
  const month = Number(value.slice(5, 7));
  const day = Number(value.slice(8, 10));
  return `${weekdays[weekdayOf(value)]}, ${months[month - 1]} ${ordinalWords(day)}`;
}

/** `09:30`: "nine thirty in the morning". */
export function timeWords(value: string): string {
  const hour = Number(value.slice(0, 2));
  const minute = Number(value.slice(3, 5));
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
function yearWords(year: number): string {
  const century = Math.floor(year / 100);
  const rest = year % 100;
  if (century < 10 || (century % 10 === 0 && rest < 10)) return numberWords(year);
  if (rest === 0) return `${numberWords(century)} hundred`;
  return `${numberWords(century)} ${rest < 10 ? 'oh ' : ''}${numberWords(rest)}`;
}
