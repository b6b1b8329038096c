import type { Clock } from '@callwright/foundation/clock';
import type { Audio } from './audio/audio.ts';
import { type CallRecord, emptyRecord } from './call-record.ts';
import { followCall } from './follow-call.ts';
import { createLevelStore, type LevelStore } from './level-store.ts';
import type { MediaListener, MediaSocket } from './media-socket.ts';
import { type MediaTicket, sentenceOf, type TalkApi } from './talk-api.ts';
import { stepTalk } from './talk-call.ts';
import { createTalkLine, type TalkLine } from './talk-line.ts';
import { createTalkSound, type TalkSound } from './talk-sound.ts';
import type { TalkEvent, TalkState, TalkWish } from './talk-state.ts';

export interface TalkWorld {
  readonly api: TalkApi;
  readonly flowId: string;
  readonly clock: Clock;
  readonly openAudio: () => Audio;
  readonly openSocket: (ticket: MediaTicket, listener: MediaListener) => MediaSocket;
}

export interface TalkView {
  readonly state: TalkState;
  readonly record: CallRecord;
  /** False when this browser plays no sound here. */
  readonly isAudible: boolean;
}

/** One talk, and no second one: create another to talk again. */
export interface Talk {
  readonly level: LevelStore;
  read(): TalkView;
  subscribe(listener: () => void): () => void;
  tell(event: TalkEvent): void;
  /** Hangs up, and follows the call no further. */
  close(): void;
}

/** A talk that does what `stepTalk` wishes. */
export function createTalk(world: TalkWorld): Talk {
  const level = createLevelStore();
  const listeners = new Set<() => void>();
  let view: TalkView = { state: { type: 'idle' }, record: emptyRecord, isAudible: true };
  let closed = new AbortController();

  const show = (changed: Partial<TalkView>) => {
    view = { ...view, ...changed };
    for (const listener of listeners) listener();
  };
  const tell = (event: TalkEvent) => {
    const { state, wishes } = stepTalk(view.state, event);
    if (state !== view.state) show({ state });
    for (const wish of wishes) perform(wish);
  };
  const sound = createTalkSound(world.openAudio, level);
  const line = createTalkLine({
    openSocket: world.openSocket,
    sound,
    onNews: (news) => tell({ type: 'line.spoke', news }),
    onDropped: () => tell({ type: 'line.dropped' }),
  });
  const isUp = () => view.state.type === 'talking' && view.state.line === 'up';
  const performers = createPerformers({ world, sound, line, tell, show, isUp, signal: () => closed.signal });
  // The table has the performer of each wish under its type, which the lookup forgets.
  const perform = (wish: TalkWish) => void (performers[wish.type] as (wish: TalkWish) => unknown)(wish);

  return {
    level,
    read: () => view,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    tell,
    close: () => {
      tell({ type: 'designer.hung-up' });
      closed.abort();
      closed = new AbortController();
    },
  };
}

type Performers = { readonly [Type in TalkWish['type']]: (wish: Extract<TalkWish, { type: Type }>) => void | Promise<void> };

interface Performing {
  readonly world: TalkWorld;
  readonly sound: TalkSound;
  readonly line: TalkLine;
  readonly tell: (event: TalkEvent) => void;
  readonly show: (changed: Partial<TalkView>) => void;
  readonly isUp: () => boolean;
  readonly signal: () => AbortSignal;
}

function createPerformers({ world: { api, flowId, clock }, sound, line, tell, show, isUp, signal }: Performing): Performers {
  return {
    'ask-for-microphone': async () => {
      const problem = await sound.open({
        onFrame: (samples) => {
          if (isUp()) line.sendSound(samples);
        },
        onLost: () => tell({ type: 'microphone.failed', problem: 'lost' }),
        onInaudible: () => show({ isAudible: false }),
      });
      tell(problem === undefined ? { type: 'microphone.opened' } : { type: 'microphone.failed', problem });
    },
    'set-muted': ({ isMuted }) => sound.setMuted(isMuted),
    'prepare-call': async () => tell(await prepareCall(api, flowId)),
    'follow-call': ({ callId }) => followCall({ api, clock, callId, onChange: (record) => show({ record }) }, signal()),
    'open-line': (ticket) => line.open(ticket),
    send: ({ message }) => line.send(message),
    'close-line': () => line.close(),
    pause: ({ ms }) =>
      clock.sleep(ms, signal()).then(
        () => tell({ type: 'pause.ended' }),
        // A rejection says that the talk was closed.
        () => undefined,
      ),
    'prepare-resume': async ({ callId }) => tell(await prepareResume(api, callId)),
    // When it cannot be told, the server ends by itself what nobody comes back to.
    'end-call': ({ callId }) => api.endCall(callId).catch(() => undefined),
    'await-silence': () => sound.mark(() => tell({ type: 'sound.played' })),
    silence: () => sound.clear(),
    'close-audio': () => sound.close(),
  };
}

async function prepareCall(api: TalkApi, flowId: string): Promise<TalkEvent> {
  try {
    const answer = await api.startTalk(flowId);
    if (answer.type === 'refused') return { type: 'call.refused', diagnostics: answer.diagnostics };
    return { type: 'call.prepared', callId: answer.callId, nonce: answer.nonce, mediaPath: answer.mediaPath };
  } catch (error) {
    return { type: 'call.failed', sentence: sentenceOf(error) };
  }
}

async function prepareResume(api: TalkApi, callId: string): Promise<TalkEvent> {
  try {
    const answer = await api.resumeTalk(callId);
    if (answer.type === 'ended') return { type: 'resume.refused' };
    return { type: 'resume.prepared', nonce: answer.nonce, mediaPath: answer.mediaPath };
  } catch {
    // Whatever it was: it is tried again, and when that does not help, told.
    return { type: 'resume.failed' };
  }
}
