import { dayNumber, dayText, weekdayOf } from '../../speaking/calendar.ts';
import type { ValueType } from '../../value.ts';
import { Failure } from '../failure.ts';
import { type FunctionDefinition, giving, givingTheSame } from './function-definition.ts';

const notThere = new Failure('The date is not in the calendar, or beyond the year 9999.');
const notWhole = new Failure('Days and months are added whole: round the number first.');
const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const weekday = { type: 'choice', choices: weekdays.map((value) => ({ value, label: value, saidAs: [] })) } as const;

const dated: readonly ValueType[] = ['date', 'date-time'];
const timed: readonly ValueType[] = ['time', 'date-time'];

const part = (name: string, takes: readonly ValueType[], read: (text: string) => number): FunctionDefinition => ({
  name,
  form: `${name}(start)`,
  takes: [takes],
  gives: giving('number', read),
});

export const dateFunctions: readonly FunctionDefinition[] = [
  {
    // The date of a date-time.
    name: 'day',
    form: 'day(start)',
    takes: [dated],
    gives: giving('date', (text: string) => text.slice(0, 10)),
  },
  {
    // The time of day of a date-time.
    name: 'time',
    form: 'time(start)',
    takes: [timed],
    gives: giving('time', (text: string) => text.slice(-5)),
  },
  {
    // The date-time of a date and a time.
    name: 'at',
    form: 'at(day, time)',
    takes: [['date'], ['time']],
    gives: giving('date-time', (date: string, time: string) => `${date}T${time}`),
  },
  {
    // The day of the week, Monday to Sunday.
    name: 'weekday',
    form: 'weekday(start) == "Monday"',
    takes: [dated],
    gives: () => ({ spec: { ...weekday, choices: [...weekday.choices] }, apply: (date) => weekdays[weekdayOf(String(date))] ?? notThere }),
  },
  {
    // Whether it is a Saturday or Sunday.
    name: 'isWeekend',
    form: 'isWeekend(start)',
    takes: [dated],
    gives: giving('yes-no', (date: string) => weekdayOf(date) % 6 === 0),
  },
  part('year', dated, (text) => Number(text.slice(0, 4))),
  part('month', dated, (text) => Number(text.slice(5, 7))),
  part('dayOfMonth', dated, (text) => Number(text.slice(8, 10))),
  part('hour', timed, (text) => Number(text.slice(-5, -3))),
  part('minute', timed, (text) => Number(text.slice(-2))),
  {
    // So many days later, or earlier.
    name: 'addDays',
    form: 'addDays(start, 7)',
    takes: [dated, ['number']],
    gives: givingTheSame((text: string, days: number) =>
      Number.isInteger(days) ? onDay(dayNumber(text) + days, text.slice(10)) : notWhole,
    ),
  },
  {
    // So many months later; the last day of a month that is too short.
    name: 'addMonths',
    form: 'addMonths(start, 1)',
    takes: [dated, ['number']],
    gives: givingTheSame(addMonths),
  },
  {
    // So many minutes later; a time of day goes on past midnight.
    name: 'addMinutes',
    form: 'addMinutes(start, 30)',
    takes: [timed, ['number']],
    gives: givingTheSame(addMinutes),
  },
  {
    // So many hours later.
    name: 'addHours',
    form: 'addHours(start, 2)',
    takes: [timed, ['number']],
    gives: givingTheSame((text: string, hours: number) => addMinutes(text, hours * 60)),
  },
  {
    // How many days the second is after the first.
    name: 'daysBetween',
    form: 'daysBetween(arrival, departure)',
    takes: [dated, dated],
    gives: giving('number', (from: string, to: string) => dayNumber(to) - dayNumber(from)),
  },
  {
    // How many minutes the second is after the first, by the clock on the wall.
    name: 'minutesBetween',
    form: 'minutesBetween(start, end)',
    takes: [['date-time'], ['date-time']],
    gives: giving('number', (from: string, to: string) => minuteNumber(to) - minuteNumber(from)),
  },
  {
    // Whether the first comes before the second; a date begins at midnight.
    name: 'isBefore',
    form: 'isBefore(start, end)',
    takes: [dated, dated],
    gives: giving('yes-no', (one: string, other: string) => minuteNumber(one) < minuteNumber(other)),
  },
  {
    // Whether the first comes after the second; a date begins at midnight.
    name: 'isAfter',
    form: 'isAfter(start, end)',
    takes: [dated, dated],
    gives: giving('yes-no', (one: string, other: string) => minuteNumber(one) > minuteNumber(other)),
  },
];

function onDay(day: number, rest: string): string | Failure {
  const date = dayText(day);
  return date === undefined ? notThere : date + rest;
}

function addMonths(text: string, months: number): string | Failure {
  if (!Number.isInteger(months)) return notWhole;
  const total = Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7)) - 1 + months;
  const first = firstOfMonth(total);
  const next = firstOfMonth(total + 1);
  if (first === undefined || next === undefined) return notThere;
  return onDay(Math.min(dayNumber(first) + Number(text.slice(8, 10)), dayNumber(next)) - 1, text.slice(10));
}

/** Of months counted from the year 0 on. */
function firstOfMonth(total: number): string | undefined {
  const year = Math.floor(total / 12);
  if (year < 0 || year > 9_999) return undefined;
  return `${String(year).padStart(4, '0')}-${String(total - year * 12 + 1).padStart(2, '0')}-01`;
}

const minutesPerDay = 1_440;

/** Minutes from 1970 on; a date is its midnight. */
function minuteNumber(text: string): number {
  return dayNumber(text) * minutesPerDay + (text.length > 10 ? minuteOfDay(text) : 0);
}

function minuteOfDay(text: string): number {
  return Number(text.slice(-5, -3)) * 60 + Number(text.slice(-2));
}

function addMinutes(text: string, minutes: number): string | Failure {
  const total = minuteOfDay(text) + Math.round(minutes);
  const days = Math.floor(total / minutesPerDay);
  const rest = total - days * minutesPerDay;
  const time = `${String(Math.floor(rest / 60)).padStart(2, '0')}:${String(rest % 60).padStart(2, '0')}`;
  return text.length > 5 ? onDay(dayNumber(text) + days, `T${time}`) : time;
}
