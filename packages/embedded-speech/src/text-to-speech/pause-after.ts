/** How long a speaker is silent after a clause, in milliseconds: longer after a sentence than after a phrase. */
export function pauseAfter(clause: string): number {
  const mark = clause.replaceAll(/["'”’)\]\s]+$/g, '').at(-1) ?? '';
  if (/[.!?…]/.test(mark)) return 300;
  if (/[,;:–—-]/.test(mark)) return 150;
  return clause.endsWith('\n') ? 300 : 40;
}
