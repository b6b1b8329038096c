/** What happened, from the first to the last: to look back at, and to wait on. */
export interface EventLog<Event> {
  readonly past: readonly Event[];
  add(event: Event): void;
  /** Nothing will be added any more: whoever iterates comes to the end. */
  close(): void;
  /** From the first event on, each time. */
  [Symbol.asyncIterator](): AsyncGenerator<Event, void, void>;
}

export function createEventLog<Event>(): EventLog<Event> {
  const past: Event[] = [];
  let isClosed = false;
  let changed = Promise.withResolvers<void>();
  const tell = () => {
    changed.resolve();
    changed = Promise.withResolvers();
  };
  return {
    past,
    add: (event) => {
      past.push(event);
      tell();
    },
    close: () => {
      isClosed = true;
      tell();
    },
    async *[Symbol.asyncIterator]() {
      for (let at = 0; ; ) {
        const event = past[at];
        if (at < past.length && event !== undefined) {
          at += 1;
          yield event;
        } else if (isClosed) return;
        else await changed.promise;
      }
    },
  };
}
