import { useEffect, useState, useSyncExternalStore } from 'react';
import type { Services } from '../services.ts';
import { openBrowserAudio } from './audio/browser-audio.ts';
import { createTalk, type Talk, type TalkView } from './create-talk.ts';
import { openMediaSocket } from './media-socket.ts';
import { talkApiOf } from './talk-api.ts';

export interface LiveTalk {
  readonly talk: Talk;
  readonly view: TalkView;
  /** Begins a talk; call it while a press is handled, so that the browser lets it be heard. */
  readonly start: () => void;
}

/** The talk of this panel. Who leaves the panel or the page hangs up. */
export function useTalk({ trpc, clock }: Services, flowId: string): LiveTalk {
  const create = () =>
    createTalk({
      api: talkApiOf(trpc),
      flowId,
      clock,
      openAudio: () => openBrowserAudio(clock),
      openSocket: openMediaSocket,
    });
  const [talk, setTalk] = useState(create);
  useEffect(() => {
    const leave = () => talk.tell({ type: 'designer.hung-up' });
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      talk.close();
    };
  }, [talk]);
  const start = () => {
    const next = talk.read().state.type === 'idle' ? talk : create();
    setTalk(next);
    next.tell({ type: 'talk.pressed' });
  };
  return { talk, view: useSyncExternalStore(talk.subscribe, talk.read, talk.read), start };
}
