import type { LineNews, MicrophoneState, TalkEndReason, TalkEvent, TalkProblem, TalkState, TalkWish, Underway } from './talk-state.ts';

export interface TalkStep {
  readonly state: TalkState;
  readonly wishes: readonly TalkWish[];
}

/** After each of these pauses a dropped line is tried again; then it is lost. */
const pausesMs = [300, 600, 1_200, 2_400, 4_800, 8_000] as const;
/** A line that comes back each time and drops at once would be tried for ever. */
const maxDrops = 20;

/** One talk, from the press to the end. Pure; every wish is carried out by `createTalk`. */
export function stepTalk(state: TalkState, event: TalkEvent): TalkStep {
  switch (event.type) {
    case 'talk.pressed':
      return state.type === 'idle' ? to({ type: 'asking' }, { type: 'ask-for-microphone' }) : to(state);
    case 'microphone.opened':
      return withMicrophone(state, { type: 'on', isMuted: false });
    case 'microphone.failed':
      return withMicrophone(state, { type: 'off', problem: event.problem });
    case 'microphone.declined':
      return state.type === 'asking' ? withMicrophone(state, { type: 'off', problem: 'declined' }) : to(state);
    case 'mute.toggled':
      return toggleMute(state);
    case 'call.prepared':
      // Hung up meanwhile: the server must not wait for a caller who will never come.
      if (state.type !== 'connecting') return to(state, { type: 'end-call', callId: event.callId });
      return to(
        { ...state, callId: event.callId },
        { type: 'follow-call', callId: event.callId },
        { type: 'open-line', nonce: event.nonce, mediaPath: event.mediaPath },
      );
    case 'call.refused':
      return state.type === 'connecting' ? to({ type: 'refused', diagnostics: event.diagnostics }, { type: 'close-audio' }) : to(state);
    case 'call.failed':
      return state.type === 'connecting' ? toBroken({ type: 'not-started', sentence: event.sentence }) : to(state);
    case 'line.spoke':
      return hear(state, event.news);
    case 'line.dropped':
    case 'resume.failed':
      return tryAgain(state);
    case 'pause.ended':
      return isWaitingForLine(state) ? to(state, { type: 'prepare-resume', callId: state.callId }) : to(state);
    case 'resume.prepared':
      if (!isWaitingForLine(state)) return to(state);
      return to(state, { type: 'open-line', nonce: event.nonce, mediaPath: event.mediaPath });
    case 'resume.refused':
      return isWaitingForLine(state) ? toEnded('elsewhere') : to(state);
    case 'words.typed':
      return sendWords(state, event.words);
    case 'sound.played':
      return state.type === 'ending' ? toEnded(state.reason) : to(state);
    case 'designer.hung-up':
      return hangUp(state);
  }
}

function to(state: TalkState, ...wishes: readonly TalkWish[]): TalkStep {
  return { state, wishes };
}

function toEnded(reason: TalkEndReason): TalkStep {
  return to({ type: 'ended', reason }, { type: 'close-line' }, { type: 'close-audio' });
}

function toBroken(problem: TalkProblem, ...wishes: readonly TalkWish[]): TalkStep {
  return to({ type: 'broken', problem }, ...wishes, { type: 'close-line' }, { type: 'close-audio' });
}

function withMicrophone(state: TalkState, microphone: MicrophoneState): TalkStep {
  switch (state.type) {
    case 'asking':
      return to({ type: 'connecting', callId: undefined, microphone, unsent: [], tries: 0, drops: 0 }, { type: 'prepare-call' });
    case 'connecting':
    case 'talking':
      // Allowed only after the designer had begun to type, or pulled out in the middle.
      return to({ ...state, microphone });
    default:
      return to(state);
  }
}

function toggleMute(state: TalkState): TalkStep {
  if (state.type !== 'talking' && state.type !== 'connecting') return to(state);
  if (state.microphone.type === 'off') return to(state);
  const isMuted = !state.microphone.isMuted;
  return to({ ...state, microphone: { type: 'on', isMuted } }, { type: 'set-muted', isMuted });
}

function hear(state: TalkState, news: LineNews): TalkStep {
  if (state.type !== 'connecting' && state.type !== 'talking') return to(state);
  switch (news.type) {
    case 'started': {
      const sends = state.unsent.map((words): TalkWish => ({ type: 'send', message: { type: 'typed', words } }));
      return to({ ...underwayOf(state), type: 'talking', callId: news.callId, line: 'up', unsent: [], tries: 0 }, ...sends);
    }
    case 'ended':
      return to({ type: 'ending', reason: news.reason }, { type: 'await-silence' });
    case 'refused':
      return state.type === 'talking' ? tryAnother(state) : toBroken({ type: 'not-taken', sentence: news.message }, ...endOf(state.callId));
  }
}

function underwayOf({ microphone, unsent, tries, drops }: Underway): Underway {
  return { microphone, unsent, tries, drops };
}

type Callable = Extract<TalkState, { type: 'connecting' | 'talking' }> & { readonly callId: string };

/** There is a call, and no line to it that speaks. */
function isWaitingForLine(state: TalkState): state is Callable {
  return (state.type === 'connecting' && state.callId !== undefined) || (state.type === 'talking' && state.line === 'down');
}

function tryAgain(state: TalkState): TalkStep {
  if ((state.type !== 'connecting' && state.type !== 'talking') || state.callId === undefined) return to(state);
  const ms = pausesMs[state.tries];
  if (ms === undefined || state.drops >= maxDrops) return toBroken({ type: 'line-lost' }, { type: 'end-call', callId: state.callId });
  const again = { tries: state.tries + 1, drops: state.drops + 1 };
  const wishes: TalkWish[] = [{ type: 'silence' }, { type: 'pause', ms }];
  if (state.type === 'talking') return to({ ...state, ...again, line: 'down' }, ...wishes);
  return to({ ...state, ...again }, ...wishes);
}

/** Whoever took the line does not want the call: another may, or the same a little later. */
function tryAnother(state: TalkState): TalkStep {
  const again = tryAgain(state);
  return to(again.state, { type: 'close-line' }, ...again.wishes);
}

function sendWords(state: TalkState, words: string): TalkStep {
  if (state.type !== 'connecting' && state.type !== 'talking') return to(state);
  if (state.type === 'talking' && state.line === 'up') return to(state, { type: 'send', message: { type: 'typed', words } });
  return to({ ...state, unsent: [...state.unsent, words] });
}

function hangUp(state: TalkState): TalkStep {
  switch (state.type) {
    case 'asking':
    case 'connecting':
    case 'talking': {
      const isUp = state.type === 'talking' && state.line === 'up';
      const farewell: TalkWish[] = isUp
        ? [{ type: 'send', message: { type: 'hang-up' } }]
        : endOf(state.type === 'asking' ? undefined : state.callId);
      const ended = toEnded('caller-hung-up');
      return to(ended.state, ...farewell, ...ended.wishes);
    }
    case 'ending':
      return toEnded(state.reason);
    default:
      return to(state);
  }
}

function endOf(callId: string | undefined): TalkWish[] {
  return callId === undefined ? [] : [{ type: 'end-call', callId }];
}
