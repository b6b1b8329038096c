/** Groups of numbers each of which leads to each other of its group (Tarjan), without recursion: flows can be long. */
export function components(numbers: Iterable<number>, next: (from: number) => readonly number[]): number[][] {
  const found: number[][] = [];
  const order = new Map<number, number>();
  const low = new Map<number, number>();
  const open: number[] = [];
  const isOpen = new Set<number>();
  const enter = (at: number): Frame => {
    order.set(at, order.size);
    low.set(at, order.size - 1);
    open.push(at);
    isOpen.add(at);
    return { at, ahead: next(at), done: 0 };
  };
  const lower = (at: number, to: number) => low.set(at, Math.min(low.get(at) ?? 0, to));
  const close = (at: number) => {
    if (low.get(at) !== order.get(at)) return;
    const group = open.splice(open.lastIndexOf(at));
    for (const one of group) isOpen.delete(one);
    found.push(group);
  };
  for (const root of numbers) {
    if (order.has(root)) continue;
    const frames = [enter(root)];
    for (let frame = frames.at(-1); frame !== undefined; frame = frames.at(-1)) {
      const to = frame.ahead[frame.done];
      frame.done += 1;
      if (to === undefined) {
        close(frame.at);
        frames.pop();
        const under = frames.at(-1);
        if (under !== undefined) lower(under.at, low.get(frame.at) ?? 0);
      } else if (!order.has(to)) frames.push(enter(to));
      else if (isOpen.has(to)) lower(frame.at, order.get(to) ?? 0);
    }
  }
  return found;
}

interface Frame {
  readonly at: number;
  readonly ahead: readonly number[];
  done: number;
}
