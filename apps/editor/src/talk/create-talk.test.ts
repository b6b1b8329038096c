import { bookingFlow } from '@callwright/flow-nodes/testing/booking-flow';
import { createTestClock } from '@callwright/foundation/clock';
import { describe, expect, it } from 'vitest';
import type { MicrophoneAnswer, MicrophoneListener } from './audio/audio.ts';
import { createSilentSpeaker } from './audio/silent-speaker.ts';
import { createTalk } from './create-talk.ts';
import type { MediaListener } from './media-socket.ts';
import { createFakeTalkApi, type FakeTalkApiOptions } from './testing/fake-talk-api.ts';

const hello = new Int16Array(800).fill(1);

interface FakeSocket {
  readonly nonce: string;
  readonly listener: MediaListener;
  readonly sent: unknown[];
  isOpen: boolean;
}

/** A talk in a world where everything is there and answers at once, at the moment of the press. */
async function pressed(answer: Partial<FakeTalkApiOptions> & { readonly microphone?: MicrophoneAnswer } = {}) {
  const clock = createTestClock();
  const closed = new AbortController();
  const sockets: FakeSocket[] = [];
  const muted: boolean[] = [];
  let microphone: MicrophoneListener | undefined;
  const api = createFakeTalkApi({ flow: bookingFlow, ...answer });
  const opened: MicrophoneAnswer = { type: 'opened', microphone: { setMuted: (isMuted) => muted.push(isMuted) } };
  const talk = createTalk({
    api,
    flowId: 'fl_1',
    clock,
    openAudio: () => ({
      openSpeaker: async () => createSilentSpeaker(clock, closed.signal),
      openMicrophone: async (listener) => {
        microphone = listener;
        return answer.microphone ?? opened;
      },
      close: () => closed.abort(),
    }),
    openSocket: ({ nonce }, listener) => {
      const socket: FakeSocket = { nonce, listener, sent: [], isOpen: true };
      sockets.push(socket);
      const send = (message: unknown) => {
        if (socket.isOpen) socket.sent.push(message);
      };
      return {
        send,
        sendSound: (samples) => send(samples.length),
        close: () => {
          socket.isOpen = false;
        },
      };
    },
  });
  talk.tell({ type: 'talk.pressed' });
  await clock.advance(0);
  const line = () => {
    const socket = sockets.at(-1);
    if (socket === undefined) throw new Error('No line was opened.');
    return socket;
  };
  const starts = () => line().listener.onMessage({ type: 'started', callId: 'ca_1' });
  return { talk, api, clock, sockets, muted, line, starts, speaks: (samples: Int16Array) => microphone?.onFrame(samples) };
}

describe('a talk in its world', () => {
  it('brings the designer to the runtime', async () => {
    const { talk, api, line, starts } = await pressed();
    expect([talk.read().state.type, line().nonce]).toEqual(['connecting', 'first']);
    starts();
    expect(talk.read().state.type).toBe('talking');
    expect(api.asked).toEqual(['start fl_1', 'watch ca_1 from 0']);
  });

  it('sends what the microphone hears as soon as somebody listens', async () => {
    const { talk, line, starts, speaks } = await pressed();
    speaks(new Int16Array(160).fill(3_000));
    starts();
    speaks(new Int16Array(160));
    expect(line().sent).toEqual([160]);
    expect(talk.level.read()).toBeGreaterThan(0);
  });

  it('sends marks back when what is before them was played, or dropped', async () => {
    const { clock, line, starts } = await pressed();
    starts();
    const { onSound, onMessage } = line().listener;
    onSound(hello);
    onMessage({ type: 'mark', name: 'a' });
    onSound(hello);
    onMessage({ type: 'mark', name: 'b' });
    await clock.advance(80);
    expect(line().sent).toEqual([]);
    await clock.advance(40);
    expect(line().sent).toEqual([{ type: 'mark', name: 'a' }]);
    onMessage({ type: 'clear' });
    await clock.advance(0);
    expect(line().sent).toEqual([
      { type: 'mark', name: 'a' },
      { type: 'mark', name: 'b' },
    ]);
  });

  it('ends when the last words were played', async () => {
    const { talk, clock, line, starts } = await pressed();
    starts();
    line().listener.onSound(hello);
    line().listener.onMessage({ type: 'ended', reason: 'flow-ended' });
    await clock.advance(80);
    expect(talk.read().state.type).toBe('ending');
    await clock.advance(40);
    expect([talk.read().state, line().isOpen]).toEqual([{ type: 'ended', reason: 'flow-ended' }, false]);
  });

  it('comes back to the call by a new line, without the marks of the old one', async () => {
    const { talk, api, clock, sockets, line, starts } = await pressed();
    starts();
    line().listener.onSound(hello);
    line().listener.onMessage({ type: 'mark', name: 'a' });
    line().isOpen = false;
    line().listener.onDropped();
    await clock.advance(300);
    expect(line().nonce).toBe('next');
    starts();
    talk.tell({ type: 'words.typed', words: 'Hello?' });
    await clock.advance(500);
    expect(sockets.map(({ sent }) => sent)).toEqual([[], [{ type: 'typed', words: 'Hello?' }]]);
    expect(api.asked).toContain('resume ca_1');
  });

  it('goes on by typing without a microphone', async () => {
    const { talk, line, starts } = await pressed({ microphone: { type: 'missing', problem: 'denied' } });
    starts();
    talk.tell({ type: 'words.typed', words: 'Ada' });
    expect(talk.read().state).toMatchObject({ type: 'talking', microphone: { type: 'off', problem: 'denied' } });
    expect(line().sent).toEqual([{ type: 'typed', words: 'Ada' }]);
  });

  it('mutes the microphone', async () => {
    const { talk, muted, starts } = await pressed();
    starts();
    talk.tell({ type: 'mute.toggled' });
    talk.tell({ type: 'mute.toggled' });
    expect(muted).toEqual([true, false]);
  });

  it('is broken when the server does not answer', async () => {
    const { talk } = await pressed({ start: () => Promise.reject(new TypeError('Failed to fetch')) });
    expect(talk.read().state).toEqual({ type: 'broken', problem: { type: 'not-started', sentence: undefined } });
  });

  it('hangs up when it is closed, and leaves nothing running', async () => {
    const { talk, clock, line, starts } = await pressed();
    starts();
    talk.close();
    await clock.advance(0);
    expect([line().sent, line().isOpen, clock.sleeping]).toEqual([[{ type: 'hang-up' }], false, 0]);
  });
});
