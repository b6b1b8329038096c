/**
 * Which of so many variants is said the next time. All of them are gone through before one is said again, beginning with any of them and in
 * either direction; so the same is never said twice in a row while there are others.
 */
export function pickVariant({ count, times, chance }: { readonly count: number; readonly times: number; readonly chance: number }): number {
  const place = Math.floor(Math.min(Math.max(chance, 0), 1) * count * 2) % (count * 2);
  const first = place % count;
  const stride = place < count ? 1 : count - 1;
  return (first + (times - 1) * stride) % count;
}
