import { numberWords, ordinalWords } from './number-words.ts';

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;
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

/** `2026-11-24T09:30`: "Tuesday, November twenty-fourth, at nine thirty in the morning". */
export function dateTimeWords(value: string): string {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = value.split(/\D/).map(Number);
  // The day of the week is the same everywhere, so UTC will do.
  const weekday = weekdays[new Date(Date.UTC(year, month - 1, day)).getUTCDay()];
  return `${weekday}, ${months[month - 1]} ${ordinalWords(day)}, at ${timeWords(hour, minute)}`;
}

function timeWords(hour: number, minute: number): string {
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
