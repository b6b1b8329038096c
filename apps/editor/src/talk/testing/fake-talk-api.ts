import type { ActionSignature, Flow, TraceEntry } from '@callwright/flow-schema';
import type { ResumeAnswer, TalkAnswer, TalkApi, TurnLatency, WatchListener } from '../talk-api.ts';

export interface FakeTalkApi extends TalkApi {
  /** What was asked, in order. */
  readonly asked: readonly string[];
  /** Tells whoever watches. */
  happens(position: number, entry: TraceEntry): void;
  answers(turn: TurnLatency): void;
  completes(): void;
  breaks(): void;
}

export interface FakeTalkApiOptions {
  readonly flow: Flow;
  readonly actions?: readonly ActionSignature[];
  readonly start?: () => Promise<TalkAnswer>;
  readonly resume?: () => Promise<ResumeAnswer>;
}

const mediaPath = '/media/browser';

/** A server that keeps one call, for tests. */
export function createFakeTalkApi({
  flow,
  actions = [],
  start = async () => ({ type: 'ready', callId: 'ca_1', nonce: 'first', mediaPath }),
  resume = async () => ({ type: 'ready', nonce: 'next', mediaPath }),
}: FakeTalkApiOptions): FakeTalkApi {
  const asked: string[] = [];
  const watchers = new Set<WatchListener>();
  const tellAll = (tell: (watcher: WatchListener) => void) => {
    for (const watcher of [...watchers]) tell(watcher);
  };
  return {
    asked,
    startTalk: (flowId) => {
      asked.push(`start ${flowId}`);
      return start();
    },
    resumeTalk: (callId) => {
      asked.push(`resume ${callId}`);
      return resume();
    },
    endCall: async (callId) => {
      asked.push(`end ${callId}`);
    },
    getCall: async () => ({ flow, actions, entries: [], turns: [] }),
    watchCall: ({ callId, from }, listener, signal) => {
      asked.push(`watch ${callId} from ${from}`);
      watchers.add(listener);
      signal.addEventListener('abort', () => watchers.delete(listener));
    },
    happens: (position, entry) => tellAll(({ onData }) => onData({ type: 'entry', position, entry })),
    answers: (turn) => tellAll(({ onData }) => onData({ type: 'turn', turn })),
    completes: () => tellAll(({ onComplete }) => onComplete()),
    breaks: () => tellAll(({ onError }) => onError()),
  };
}
