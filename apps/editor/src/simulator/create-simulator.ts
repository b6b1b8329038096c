import type { CallView, Deed, Draft, FromSimulator, ToSimulator } from './worker/worker-messages.ts';

/** The other thread, once it is there. */
export interface SimulatorThread {
  post(message: ToSimulator): void;
  close(): void;
}

export interface ThreadListener {
  readonly onMessage: (message: FromSimulator) => void;
  /** It could not be loaded, or broke. */
  readonly onBroken: () => void;
}

export interface SimulatorWorld {
  readonly openThread: (listener: ThreadListener) => SimulatorThread;
  readonly now: () => number;
}

/** The draft that a call began with, by its content hash too. */
export interface CalledDraft extends Draft {
  readonly hash: string;
}

export interface SimulatorState {
  /** `opening`: it was begun, and has not been heard of yet. */
  readonly type: 'idle' | 'opening' | 'held' | 'refused' | 'broken';
  readonly draft: CalledDraft | undefined;
  /** The instant at which the call began, from which "tomorrow" counts. */
  readonly startedAt: string | undefined;
  readonly view: CallView | undefined;
  /** What was done in this call, in order. */
  readonly deeds: readonly Deed[];
  /** How many deeds of the call before made no sense in this one. */
  readonly leftOut: number;
}

/** Calls by text, one at a time. */
export interface Simulator {
  read(): SimulatorState;
  subscribe(listener: () => void): () => void;
  begin(draft: CalledDraft): void;
  /** Begins at the same instant, and does again what was done before. */
  replay(draft: CalledDraft): void;
  do(deed: Deed): void;
  /** Ends the thread. Another call would open it again. */
  close(): void;
}

const idle: SimulatorState = { type: 'idle', draft: undefined, startedAt: undefined, view: undefined, deeds: [], leftOut: 0 };

export function createSimulator({ openThread, now }: SimulatorWorld): Simulator {
  const listeners = new Set<() => void>();
  let state = idle;
  let thread: SimulatorThread | undefined;
  let call = 0;

  const show = (changes: Partial<SimulatorState>) => {
    state = { ...state, ...changes };
    for (const listener of listeners) listener();
  };
  const hear = (message: FromSimulator) => {
    if (message.call !== call) return;
    if (message.type === 'refused') return show({ type: 'refused' });
    const { view } = message;
    if (state.type !== 'opening') return show({ view });
    show({ type: 'held', view, deeds: state.deeds.slice(0, view.replayed), leftOut: state.deeds.length - view.replayed });
  };
  const close = () => {
    thread?.close();
    thread = undefined;
  };
  const begin = (draft: CalledDraft, startedAt: string, deeds: readonly Deed[]) => {
    call += 1;
    thread ??= openThread({
      onMessage: hear,
      onBroken: () => {
        close();
        show({ type: 'broken', view: undefined });
      },
    });
    show({ ...idle, type: 'opening', draft, startedAt, deeds });
    const { flow, actions } = draft;
    thread.post({ type: 'begin', call, draft: { flow, actions }, startedAt, deeds });
  };

  const instant = () => new Date(now()).toISOString();

  return {
    read: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    begin: (draft) => begin(draft, instant(), []),
    replay: (draft) => begin(draft, state.startedAt ?? instant(), state.deeds),
    do: (deed) => {
      if (state.type !== 'held') return;
      show({ deeds: [...state.deeds, deed] });
      thread?.post({ type: 'do', call, deed });
    },
    close: () => {
      call += 1;
      close();
      show(idle);
    },
  };
}
