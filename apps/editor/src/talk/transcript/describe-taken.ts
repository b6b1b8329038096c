import { messages } from '../messages.ts';
import type { Taken } from './transcript-line.ts';

/** What words were taken for, as people read it; undefined when that is just what was said. */
export function describeTaken(words: string, taken: Taken): string | undefined {
  switch (taken.type) {
    case 'text':
      return unlessSaid(words, taken.value);
    case 'yes-no':
      return unlessSaid(words, taken.value ? messages.taken.yes : messages.taken.no);
    case 'date-time':
      return describeDateTime(taken.value);
    case 'date':
      return describeDate(taken.value);
    case 'duration':
      return messages.taken.duration(taken.value / 60);
    case 'nothing':
    case 'not-awaited':
    case 'talked-over':
      return messages.taken[taken.type];
    default:
      return unlessSaid(words, String(taken.value));
  }
}

function unlessSaid(words: string, value: string): string | undefined {
  return plain(words) === plain(value) ? undefined : value;
}

/** Without what a recognizer may add: capitals and punctuation. */
function plain(words: string): string {
  return words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The value is local time without an offset, so it is read and written in one and the same zone. */
const format = new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' });

function describeDateTime(value: string): string {
  const [date = '', time = ''] = value.split('T');
  return messages.taken.dateTime({ date: describeDate(date), time });
}

function describeDate(date: string): string {
  const parts = format.formatToParts(Date.parse(`${date}T00:00Z`));
  const part = (wanted: Intl.DateTimeFormatPartTypes) => parts.find(({ type }) => type === wanted)?.value ?? '';
  return messages.taken.date({ weekday: part('weekday'), day: part('day'), month: part('month') });
}
