/** Groups of numbers each of which leads to each other of its group (Tarjan), without recursion: flows can be long. */
export function components(numbers: Iterable<number>, next: (from: number) => readonly number[]): number[][] {
  const found: number[][] = [];
  // The numbers are those of nodes, so lists hold what is known of each.
  const order: (number | undefined)[] = [];
  const low: number[] = [];
  const isOpen: boolean[] = [];
  const open: number[] = [];
  let entered = 0;
  const enter = (at: number): Frame => {
    order[at] = entered;
    low[at] = entered;
    isOpen[at] = true;
    entered += 1;
    open.push(at);
    return { at, ahead: next(at), done: 0 };
  };
  const lower = (at: number, to: number) => {
    low[at] = Math.min(low[at] ?? 0, to);
  };
  const close = (at: number) => {
    if (low[at] !== order[at]) return;
    const group = open.splice(open.lastIndexOf(at));
    for (const one of group) isOpen[one] = false;
    found.push(group);
  };
  for (const root of numbers) {
    if (order[root] !== undefined) continue;
    const frames = [enter(root)];
    for (let frame = frames.at(-1); frame !== undefined; frame = frames.at(-1)) {
      const to = frame.ahead[frame.done];
      frame.done += 1;
      if (to === undefined) {
        close(frame.at);
        frames.pop();
        const under = frames.at(-1);
        if (under !== undefined) lower(under.at, low[frame.at] ?? 0);
      } else if (order[to] === undefined) frames.push(enter(to));
      else if (isOpen[to] === true) lower(frame.at, order[to] ?? 0);
    }
  }
  return found;
}

interface Frame {
  readonly at: number;
  readonly ahead: readonly number[];
  done: number;
}
