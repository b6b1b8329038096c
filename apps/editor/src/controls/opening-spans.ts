/** From one time of day to another. While it is being written it may be neither. */
export interface Span {
  readonly from: string;
  readonly to: string;
}

/** `09:00-12:00, 13:00-17:30`, as people write it down. */
export function writeSpans(spans: readonly Span[]): string {
  return spans.map(({ from, to }) => (to === '' ? from : `${from}-${to}`)).join(', ');
}

/** What is written, span by span; what is not a time yet stays as it is, and the compiler tells. */
export function readSpans(written: string): readonly Span[] {
  if (written.trim() === '') return [];
  return written.split(',').map((part) => {
    const [from = '', to = ''] = part.split(/[-–]/);
    return { from: timeOf(from), to: timeOf(to) };
  });
}

/** `9:30` is a time, too. */
function timeOf(written: string): string {
  const [, hours, minutes = '00'] = /^\s*(\d{1,2})[:.]?(\d{2})?\s*$/.exec(written) ?? [];
  return hours === undefined || !written.includes(':') ? written.trimStart() : `${hours.padStart(2, '0')}:${minutes}`;
}
