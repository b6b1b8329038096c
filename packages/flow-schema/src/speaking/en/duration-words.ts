import { numberWords } from './number-words.ts';

const units = [
  [86_400, 'day'],
  [3_600, 'hour'],
  [60, 'minute'],
] as const;

/** Seconds as people say them: "one hour and thirty minutes". */
export function durationWords(seconds: number): string {
  let rest = Math.round(seconds * 1_000) / 1_000;
  const parts: string[] = [];
  for (const [size, name] of units) {
    const count = Math.floor(rest / size);
    if (count > 0) parts.push(counted(count, name));
    rest = Math.max(0, Math.round((rest - count * size) * 1_000) / 1_000);
  }
  if (rest > 0 || parts.length === 0) parts.push(counted(rest, 'second'));
  const last = parts.pop() ?? '';
  return parts.length === 0 ? last : `${parts.join(', ')} and ${last}`;
}

function counted(count: number, unit: string): string {
  return `${numberWords(count)} ${unit}${count === 1 ? '' : 's'}`;
}
