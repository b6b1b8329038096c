/** As many as wanted, and one fewer than there are cores: what carries frames every 20 ms needs one to itself. */
export function threadCount(wanted: number, cores: number): number {
  return Math.max(1, Math.min(wanted, cores - 1));
}
