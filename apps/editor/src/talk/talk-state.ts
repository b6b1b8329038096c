import type { Diagnostic, EndReason } from '@callwright/flow-schema';
import type { FromBrowser, ToBrowser } from '@callwright/media-stream/browser-messages';
import type { MicrophoneProblem } from './audio/audio.ts';
import type { MediaTicket } from './talk-api.ts';

/** `declined`: the designer chose to type. */
export type MicrophoneState =
  | { readonly type: 'on'; readonly isMuted: boolean }
  | { readonly type: 'off'; readonly problem: MicrophoneProblem | 'declined' };

/** `elsewhere`: it was over when this page came back to it, and its trace says why. */
export type TalkEndReason = EndReason | 'ended-by-workspace' | 'elsewhere';

/** What a talk that is under way has with it. */
export interface Underway {
  readonly microphone: MicrophoneState;
  /** Typed while nobody could take it. */
  readonly unsent: readonly string[];
  /** Sockets that dropped one after the other, and all that did. */
  readonly tries: number;
  readonly drops: number;
}

export type TalkProblem =
  /** `sentence` is the server's own, when it has one for people. */
  | { readonly type: 'not-started'; readonly sentence: string | undefined }
  | { readonly type: 'not-taken'; readonly sentence: string }
  | { readonly type: 'line-lost' };

export type TalkState =
  | { readonly type: 'idle' }
  | { readonly type: 'asking' }
  | ({ readonly type: 'connecting'; readonly callId: string | undefined } & Underway)
  | ({ readonly type: 'talking'; readonly callId: string; readonly line: 'up' | 'down' } & Underway)
  /** The conversation is over, and its last words are still being played. */
  | { readonly type: 'ending'; readonly reason: TalkEndReason }
  | { readonly type: 'ended'; readonly reason: TalkEndReason }
  | { readonly type: 'refused'; readonly diagnostics: readonly Diagnostic[] }
  | { readonly type: 'broken'; readonly problem: TalkProblem };

/** Of what the runtime says, the part that is not about sound. */
export type LineNews = Extract<ToBrowser, { type: 'started' | 'ended' | 'refused' }>;

export type TalkEvent =
  | { readonly type: 'talk.pressed' }
  | { readonly type: 'microphone.opened' }
  | { readonly type: 'microphone.failed'; readonly problem: MicrophoneProblem }
  | { readonly type: 'microphone.declined' }
  | { readonly type: 'mute.toggled' }
  | ({ readonly type: 'call.prepared'; readonly callId: string } & MediaTicket)
  | { readonly type: 'call.refused'; readonly diagnostics: readonly Diagnostic[] }
  | { readonly type: 'call.failed'; readonly sentence: string | undefined }
  | { readonly type: 'line.spoke'; readonly news: LineNews }
  | { readonly type: 'line.dropped' }
  | { readonly type: 'pause.ended' }
  | ({ readonly type: 'resume.prepared' } & MediaTicket)
  | { readonly type: 'resume.refused' }
  | { readonly type: 'resume.failed' }
  | { readonly type: 'words.typed'; readonly words: string }
  | { readonly type: 'sound.played' }
  | { readonly type: 'designer.hung-up' };

/** What the state machine wants done; `createTalk` does it. */
export type TalkWish =
  | { readonly type: 'ask-for-microphone' }
  | { readonly type: 'set-muted'; readonly isMuted: boolean }
  | { readonly type: 'prepare-call' }
  | { readonly type: 'follow-call'; readonly callId: string }
  | ({ readonly type: 'open-line' } & MediaTicket)
  | { readonly type: 'send'; readonly message: FromBrowser }
  | { readonly type: 'close-line' }
  | { readonly type: 'pause'; readonly ms: number }
  | { readonly type: 'prepare-resume'; readonly callId: string }
  | { readonly type: 'end-call'; readonly callId: string }
  | { readonly type: 'await-silence' }
  | { readonly type: 'silence' }
  | { readonly type: 'close-audio' };
