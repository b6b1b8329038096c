import { expect, it } from 'vitest';
import type { MediaListener } from './media-socket.ts';
import { createTalkLine } from './talk-line.ts';

it('sends a mark back by the socket that it came by, however late', () => {
  const sent: string[] = [];
  const listeners: MediaListener[] = [];
  const passed: (() => void)[] = [];
  const nothing = () => undefined;
  const line = createTalkLine({
    openSocket: ({ nonce }, listener) => {
      listeners.push(listener);
      return { send: ({ type }) => sent.push(`${nonce}: ${type}`), sendSound: nothing, close: () => sent.push(`${nonce}: closed`) };
    },
    sound: { play: nothing, mark: (onPassed) => passed.push(onPassed), clear: nothing },
    onNews: nothing,
    onDropped: nothing,
  });
  line.open({ nonce: 'first', mediaPath: '/media/browser' });
  listeners[0]?.onMessage({ type: 'mark', name: 'a' });
  line.open({ nonce: 'second', mediaPath: '/media/browser' });
  for (const pass of passed) pass();
  expect(sent).toEqual(['first: closed', 'first: mark']);
});
