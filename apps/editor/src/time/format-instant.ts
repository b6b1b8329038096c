/** An instant as it reads on the clocks of a time zone: "Tue, Nov 24, 2026, 9:30 AM". */
export function formatInstant(iso: string, timeZone: string): string {
  return new Intl.DateTimeFormat('en', {
    timeZone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
  }).format(Date.parse(iso));
}

/** The time of day alone: "9:30 AM". */
export function formatTime(iso: string, timeZone: string): string {
  return new Intl.DateTimeFormat('en', { timeZone, hour: 'numeric', minute: '2-digit' }).format(Date.parse(iso));
}
