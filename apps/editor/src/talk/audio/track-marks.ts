/** Marks as numbers, which may go to another thread and come back; what to do then stays here. */
export interface TrackedMarks {
  add(onPassed: () => void): number;
  pass(ids: readonly number[]): void;
}

export function trackMarks(): TrackedMarks {
  const waiting = new Map<number, () => void>();
  let count = 0;
  return {
    add: (onPassed) => {
      count += 1;
      waiting.set(count, onPassed);
      return count;
    },
    pass: (ids) => {
      for (const id of ids) {
        const onPassed = waiting.get(id);
        waiting.delete(id);
        onPassed?.();
      }
    },
  };
}
