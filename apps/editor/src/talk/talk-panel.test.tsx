import { bookAction } from '@callwright/flow-nodes/testing/booking-flow';
import type { EffectId, TraceEntry } from '@callwright/flow-schema';
import { createTestClock } from '@callwright/foundation/clock';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { createTrpc } from '../trpc.ts';
import { emptyRecord } from './call-record.ts';
import { createLevelStore } from './level-store.ts';
import { messages } from './messages.ts';
import { TalkBody } from './talk-body.tsx';
import { TalkControls } from './talk-controls.tsx';
import { TalkPanel } from './talk-panel.tsx';
import type { MicrophoneState, TalkState } from './talk-state.ts';

const nothing = () => undefined;
const messageOf = ({ message }: { readonly message: string }) => message;
const on: MicrophoneState = { type: 'on', isMuted: false };
const talking = (microphone: MicrophoneState, unsent: readonly string[] = []): TalkState => ({
  type: 'talking',
  callId: 'ca_1',
  line: 'up',
  microphone,
  unsent,
  tries: 0,
  drops: 0,
});

const controls = (state: TalkState, isAudible = true) =>
  renderToStaticMarkup(<TalkControls state={state} isAudible={isAudible} level={createLevelStore()} tell={nothing} onStart={nothing} />);
const body = (state: TalkState, entries: readonly TraceEntry[] = []) =>
  renderToStaticMarkup(
    <TalkBody
      view={{ state, record: { ...emptyRecord, entries, actions: [bookAction] }, isAudible: true }}
      describe={messageOf}
      onShow={nothing}
    />,
  );

describe('the Talk panel', () => {
  it('offers a call before there is one, and takes no words yet', () => {
    const services = { trpc: createTrpc(), clock: createTestClock() };
    const html = renderToStaticMarkup(
      <TalkPanel services={services} flowId="fl_1" onVisit={nothing} describe={messageOf} onShow={nothing} onClose={nothing} />,
    );
    expect(html).toMatch(/<section aria-labelledby="talk-title"/);
    expect(html).toContain(messages.intro.headline);
    expect(html).toContain(messages.start);
    expect(html).toMatch(/<input[^>]*aria-label="Say it in writing"[^>]*readOnly=""/);
  });

  it.each([
    ['idle', { type: 'idle' }, messages.start, messages.hangUp],
    ['asking', { type: 'asking' }, messages.hangUp, messages.start],
    ['talking', talking(on), messages.hangUp, messages.start],
    ['ending', { type: 'ending', reason: 'flow-ended' }, messages.hangUp, messages.start],
    ['ended', { type: 'ended', reason: 'flow-ended' }, messages.start, messages.hangUp],
    ['broken', { type: 'broken', problem: { type: 'line-lost' } }, messages.start, messages.hangUp],
  ] as const)('while %s offers one of starting and hanging up', (_when, state, offered, other) => {
    expect(controls(state)).toContain(offered);
    expect(controls(state)).not.toContain(other);
  });

  it('offers to mute and to unmute a microphone, and says why there is none', () => {
    expect(controls(talking(on))).toMatch(/>Mute</);
    expect(controls(talking({ type: 'on', isMuted: true }))).toMatch(/>Unmute</);
    expect(controls(talking({ type: 'off', problem: 'missing' }))).toContain(messages.microphone.missing);
    expect(controls(talking({ type: 'off', problem: 'missing' }))).not.toMatch(/>(Unm|M)ute</);
  });

  it('keeps in sight what was typed while the line is away', () => {
    const away = talking(on, ['Tomorrow at three']);
    expect(body(away)).toContain('Tomorrow at three');
    expect(body(away)).toContain(messages.transcript.unsent);
    expect(body(talking(on))).not.toContain(messages.transcript.unsent);
  });

  it('says when nothing can be heard', () => {
    expect(controls(talking(on), false)).toContain(messages.inaudible);
    expect(controls({ type: 'idle' }, false)).not.toContain(messages.inaudible);
  });

  it.each([
    ['server', { type: 'not-started', sentence: undefined }, messages.broken['not-started'].unknown],
    ['reason', { type: 'not-started', sentence: 'Nobody is signed in.' }, 'Nobody is signed in.'],
    ['runtime', { type: 'not-taken', sentence: 'No runtime is free.' }, 'No runtime is free.'],
    ['line', { type: 'line-lost' }, messages.broken['line-lost'].advice],
  ] as const)('says what broke: %s', (_what, problem, sentence) => {
    expect(body({ type: 'broken', problem })).toContain(sentence);
  });

  it('says who ended a call when the transcript does not', () => {
    const over: TraceEntry = { type: 'effect', effect: { type: 'end-call', reason: 'caller-hung-up' } };
    const times = (html: string) => html.split(messages.ended['caller-hung-up']).length - 1;
    expect(times(body({ type: 'ended', reason: 'caller-hung-up' }))).toBe(1);
    expect(times(body({ type: 'ended', reason: 'caller-hung-up' }, [over]))).toBe(1);
    expect(body({ type: 'ended', reason: 'ended-by-workspace' }, [over])).toContain(messages.ended['ended-by-workspace']);
  });

  it('strikes out what the caller did not hear, and names actions as their plugin does', () => {
    const effect = 'fx_1' as EffectId;
    const html = body(talking(on), [
      { type: 'effect', effect: { type: 'speak', id: effect, visit: 1, text: 'Good day, Ada.', interruption: 'allowed' } },
      { type: 'event', event: { type: 'speech.stopped', at: 10, effect, heard: 'Good day' } },
      {
        type: 'effect',
        effect: {
          type: 'call-plugin',
          id: 'fx_2' as EffectId,
          visit: 2,
          plugin: 'calendar',
          action: 'book',
          input: {},
          timeoutMs: 5,
          isIdempotent: true,
        },
      },
    ]);
    expect(html).toMatch(/Good day<span class="sr-only"> Not heard any more <\/span><s[^>]*>, Ada\.<\/s>/);
    expect(html).toContain('Book an appointment');
  });
});
