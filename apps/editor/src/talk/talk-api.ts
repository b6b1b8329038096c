import type { ActionSignature, Diagnostic, Flow, TraceEntry } from '@callwright/flow-schema';
import { TRPCClientError } from '@trpc/client';
import type { Trpc } from '../trpc.ts';

/** The five moments of a turn, in milliseconds since the call began. */
export interface TurnLatency {
  readonly turn: number;
  readonly speechEndMs: number;
  readonly transcriptMs: number;
  readonly firstTokenMs: number;
  readonly firstAudioMs: number;
  readonly firstHeardMs: number;
}

export interface MediaTicket {
  /** Good for one socket. */
  readonly nonce: string;
  readonly mediaPath: string;
}

export type TalkAnswer =
  | ({ readonly type: 'ready'; readonly callId: string } & MediaTicket)
  | { readonly type: 'refused'; readonly diagnostics: readonly Diagnostic[] };

export type ResumeAnswer = ({ readonly type: 'ready' } & MediaTicket) | { readonly type: 'ended' };

export interface StoredCall {
  readonly flow: Flow;
  readonly actions: readonly ActionSignature[];
  readonly entries: readonly TraceEntry[];
  readonly turns: readonly TurnLatency[];
}

export type Watched =
  | { readonly type: 'entry'; readonly position: number; readonly entry: TraceEntry }
  | { readonly type: 'turn'; readonly turn: TurnLatency };

export interface WatchListener {
  readonly onData: (watched: Watched) => void;
  readonly onError: () => void;
  /** The call is over, and everything of it was told. */
  readonly onComplete: () => void;
}

/** All that the panel asks of the server. */
export interface TalkApi {
  startTalk(flowId: string): Promise<TalkAnswer>;
  resumeTalk(callId: string): Promise<ResumeAnswer>;
  endCall(callId: string): Promise<void>;
  getCall(callId: string, signal: AbortSignal): Promise<StoredCall>;
  watchCall(ask: { readonly callId: string; readonly from: number }, listener: WatchListener, signal: AbortSignal): void;
}

export function talkApiOf({ calls }: Trpc): TalkApi {
  return {
    startTalk: (flowId) => calls.startTalk.mutate({ flowId }),
    resumeTalk: (callId) => calls.resumeTalk.mutate({ callId }),
    endCall: async (callId) => {
      await calls.end.mutate({ callId });
    },
    getCall: (callId, signal) => calls.get.query({ id: callId }, { signal }),
    watchCall: (ask, listener, signal) => {
      const watching = calls.watch.subscribe(ask, { ...listener, onData: ({ data }) => listener.onData(data) });
      signal.addEventListener('abort', () => watching.unsubscribe());
      if (signal.aborted) watching.unsubscribe();
    },
  };
}

/** The server's own sentence for people. An error of the browser or of a proxy has none. */
export function sentenceOf(error: unknown): string | undefined {
  return error instanceof TRPCClientError && error.data?.appCode !== undefined ? error.message : undefined;
}
