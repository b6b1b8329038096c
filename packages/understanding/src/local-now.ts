import type { UnderstandContext } from '@callwright/flow-schema';
import type { LocalTime } from './local-time.ts';

/** What the caller's clock shows at the instant of the context, `laterMinutes` on. */
export function localNow({ now, timeZone }: UnderstandContext, laterMinutes = 0): LocalTime {
  const parts = new Map<string, number>();
  for (const { type, value } of zoneFormat(timeZone).formatToParts(Date.parse(now) + laterMinutes * 60_000)) {
    parts.set(type, Number(value));
  }
  const field = (name: string) => parts.get(name) ?? 0;
  return {
    date: { year: field('year'), month: field('month'), day: field('day') },
    hour: field('hour'),
    minute: field('minute'),
  };
}

/** Making a format costs more than understanding a turn. */
const formats = new Map<string, Intl.DateTimeFormat>();
const mostFormats = 100;

function zoneFormat(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known !== undefined) return known;
  if (formats.size >= mostFormats) formats.clear();
  const format = formatOrUtc(timeZone);
  formats.set(timeZone, format);
  return format;
}

/** A zone that the platform does not know is the designer's mistake, and no reason to lose a call. */
function formatOrUtc(timeZone: string): Intl.DateTimeFormat {
  try {
    return createFormat(timeZone);
  } catch {
    return createFormat('UTC');
  }
}

/** Everything that platforms may choose differently is fixed: only the zone's offset is theirs. */
function createFormat(timeZone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  });
}
