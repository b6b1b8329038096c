const days = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** What the clock on the wall shows: `Tuesday, 2026-11-24, 09:30`. A zone that nobody knows counts as UTC. */
export function localMinute(nowMs: number, timeZone: string): string {
  const parts = new Map<string, string>();
  for (const { type, value } of formatOf(timeZone).formatToParts(nowMs)) parts.set(type, value);
  const field = (name: string) => parts.get(name) ?? '';
  const date = `${field('year').padStart(4, '0')}-${field('month')}-${field('day')}`;
  const day = days[new Date(`${date}T00:00:00Z`).getUTCDay()];
  return `${day}, ${date}, ${field('hour')}:${field('minute')}`;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known !== undefined) return known;
  const made = makeFormat(timeZone);
  // Programs have few zones; a process that has seen a thousand is being played with.
  if (formats.size > 1_000) formats.clear();
  formats.set(timeZone, made);
  return made;
}

function makeFormat(timeZone: string): Intl.DateTimeFormat {
  const two = '2-digit';
  const form = {
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: two,
    day: two,
    hour: two,
    minute: two,
  } as const;
  try {
    return new Intl.DateTimeFormat('en-US', { ...form, timeZone });
  } catch {
    return new Intl.DateTimeFormat('en-US', { ...form, timeZone: 'UTC' });
  }
}
