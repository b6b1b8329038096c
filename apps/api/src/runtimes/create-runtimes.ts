import type { Clock } from '@callwright/foundation/clock';
import type { Id } from '@callwright/foundation/id';
import { channelBeatMs, type ToRuntime } from '@callwright/internal-protocol/channel';

/** The way to one runtime, while it is connected. */
export interface RuntimeChannel {
  send(message: ToRuntime): void;
  /** Another channel of the same runtime has taken its place. */
  replaced(): void;
}

export interface Joining {
  readonly runtimeId: string;
  readonly capacity: number;
  readonly channel: RuntimeChannel;
}

/** A runtime's place among those that are connected. */
export interface Seat {
  holds(calls: readonly Id<'ca'>[]): void;
  leave(): void;
}

/** Which runtimes are connected to this api, and which calls they hold. */
export interface Runtimes {
  join(joining: Joining): Seat;
  /** A call was just given to a runtime; its next word about its load may have been on the way before that. */
  admitted(runtimeId: string, callId: Id<'ca'>): void;
  /** False when no runtime that is connected holds the call. */
  send(message: ToRuntime): boolean;
  /** Those of all runtimes that are connected. */
  heldCalls(): readonly Id<'ca'>[];
  /** Whether one of them can take another call. */
  isAnyReady(): boolean;
}

interface Connected {
  readonly capacity: number;
  readonly channel: RuntimeChannel;
  /** With the time until which it counts whatever the runtime says. */
  readonly calls: Map<Id<'ca'>, number>;
}

export function createRuntimes({ clock }: { readonly clock: Clock }): Runtimes {
  const connected = new Map<string, Connected>();

  return {
    join: ({ runtimeId, capacity, channel }) => {
      connected.get(runtimeId)?.channel.replaced();
      const runtime: Connected = { capacity, channel, calls: new Map() };
      connected.set(runtimeId, runtime);
      return {
        holds: (calls) => replaceCalls(runtime.calls, calls, clock.elapsedMs()),
        leave: () => {
          if (connected.get(runtimeId) === runtime) connected.delete(runtimeId);
        },
      };
    },
    admitted: (runtimeId, callId) => {
      connected.get(runtimeId)?.calls.set(callId, clock.elapsedMs() + channelBeatMs);
    },
    send: (message) => {
      const holders = [...connected.values()].filter(({ calls }) => calls.has(message.callId));
      for (const { channel } of holders) channel.send(message);
      return holders.length > 0;
    },
    heldCalls: () => [...connected.values()].flatMap(({ calls }) => [...calls.keys()]),
    isAnyReady: () => [...connected.values()].some(({ capacity, calls }) => calls.size < capacity),
  };
}

function replaceCalls(calls: Map<Id<'ca'>, number>, held: readonly Id<'ca'>[], nowMs: number): void {
  for (const [callId, countsUntilMs] of calls) {
    if (countsUntilMs <= nowMs) calls.delete(callId);
  }
  for (const callId of held) calls.set(callId, nowMs);
}
