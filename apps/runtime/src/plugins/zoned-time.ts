// Flows know local times (`2026-11-24T09:30`), plugins instants with an offset (`2026-11-24T09:30:00+01:00`).

/** The instant of a local time, with the offset of its zone; a text that is no local time stays as it is. */
export function toInstant(local: string, timeZone: string): string {
  if (!localPattern.test(local)) return local;
  const asUtcMs = Date.parse(`${local}:00Z`);
  if (Number.isNaN(asUtcMs)) return local;
  const instantMs = asUtcMs - offsetFor(asUtcMs, timeZone);
  const offsetMs = offsetAt(instantMs, timeZone);
  return `${new Date(instantMs + offsetMs).toISOString().slice(0, 19)}${offsetText(offsetMs)}`;
}

/** What the clock on the wall shows at an instant; a text that is none stays as it is. */
export function toLocal(instant: string, timeZone: string): string {
  const instantMs = instantPattern.test(instant) ? Date.parse(instant) : Number.NaN;
  if (Number.isNaN(instantMs)) return instant;
  return new Date(instantMs + offsetAt(instantMs, timeZone)).toISOString().slice(0, 16);
}

const localPattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/;
const instantPattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})$/;
const dayMs = 86_400_000;

/**
 * The offset that a local time is read with. When clocks go back an hour comes twice, and the first is meant; when they go forward an hour is
 * left out, and a time in it is read as if they had not yet: both are the offset of before.
 */
function offsetFor(asUtcMs: number, timeZone: string): number {
  const before = offsetAt(asUtcMs - dayMs, timeZone);
  const after = offsetAt(asUtcMs + dayMs, timeZone);
  if (before === after || offsetAt(asUtcMs - before, timeZone) === before) return before;
  return offsetAt(asUtcMs - after, timeZone) === after ? after : before;
}

/** How far the zone's clocks are ahead of UTC at an instant. */
function offsetAt(instantMs: number, timeZone: string): number {
  const parts = formatOf(timeZone).formatToParts(instantMs);
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? 'GMT';
  const [, sign = '+', hours = '0', minutes = '0', seconds = '0'] = /^GMT([+-])(\d{2}):(\d{2})(?::(\d{2}))?$/.exec(name) ?? [];
  const offsetMs = (Number(hours) * 3_600 + Number(minutes) * 60 + Number(seconds)) * 1_000;
  return sign === '-' ? -offsetMs : offsetMs;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making one takes a thousand times as long as using it, and there are only some hundred zones. */
function formatOf(timeZone: string): Intl.DateTimeFormat {
  const format = formats.get(timeZone) ?? new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
  formats.set(timeZone, format);
  return format;
}

function offsetText(offsetMs: number): string {
  const minutes = Math.abs(Math.round(offsetMs / 60_000));
  const pad = (count: number) => String(count).padStart(2, '0');
  return `${offsetMs < 0 ? '-' : '+'}${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
}
