import type { Joint, Mutant } from './find-mutants.ts';
import { none } from './mutant-switch.ts';

/** How a woven source knows its switch. */
export const switchName = 'mutantSwitch';

/** All mutants of a source at once, each behind a switch of its own number, so that the source is compiled once for all of them. */
export function weaveMutants(text: string, mutants: readonly Mutant[], firstNumber: number): string {
  const places = new Map<string, Place>();
  for (const [index, { kind, start, end, joint }] of mutants.entries()) {
    const key = `${start}-${end}`;
    const place = places.get(key) ?? { start, end, numbers: {} };
    place.numbers[kind] = firstNumber + index;
    places.set(key, joint === undefined ? place : { ...place, joint });
  }
  // From the outside in: what holds another begins before it, or ends after it.
  const sorted = [...places.values()].sort((one, other) => one.start - other.start || other.end - one.end);
  return weave(text, { start: 0, end: text.length }, sorted);
}

interface Range {
  readonly start: number;
  readonly end: number;
}

interface Place extends Range {
  readonly numbers: Partial<Record<Mutant['kind'], number>>;
  readonly joint?: Joint;
}

function weave(text: string, range: Range, places: readonly Place[]): string {
  let woven = '';
  let at = range.start;
  for (const place of places) {
    if (place.start < at || place.end > range.end) continue;
    const inner = places.filter((other) => other !== place && other.start >= place.start && other.end <= place.end);
    woven += text.slice(at, place.start) + switched(text, place, inner);
    at = place.end;
  }
  return woven + text.slice(at, range.end);
}

function switched(text: string, place: Place, inner: readonly Place[]): string {
  const { numbers, joint } = place;
  if (numbers.stay !== undefined) return `if (${switchName}.leaves(${numbers.stay})) ${weave(text, place, inner)}`;
  const whole = joint === undefined ? weave(text, place, inner) : joined(text, numbers, joint, inner);
  if (numbers.true === undefined && numbers.false === undefined) return whole;
  return `${switchName}.condition(${numbers.true ?? none}, ${numbers.false ?? none}, ${whole})`;
}

function joined(text: string, numbers: Place['numbers'], { operator, left, right }: Joint, inner: readonly Place[]): string {
  const halves = `${weave(text, left, inner)}, () => (${weave(text, right, inner)})`;
  return `${switchName}.joined(${numbers.left ?? none}, ${numbers.right ?? none}, '${operator}', ${halves})`;
}
