import type { Simulation } from '@callwright/flow-engine';
import { type CallEvent, type TraceEntry, traceEntrySchema } from '@callwright/flow-schema';
import { type Figure, rounded } from '../figure.ts';
import { chattyCall } from './chatty-call.ts';
import { bookingCall } from './talks.ts';

/** How much of a trace a minute of a call makes, as it is stored: one line of JSON an entry. */
export function* measureTrace(): Iterable<Figure> {
  const talked = bytesPerMinute(chattyCall());
  const booked = bytesPerMinute(bookingCall().call);
  yield bytes('trace_bytes_per_call_minute_booking', booked);
  yield bytes('trace_bytes_per_call_minute_chatty', talked);
  yield bytes('trace_bytes_per_call_minute', Math.max(booked, talked));
}

function bytesPerMinute(call: Simulation): number {
  if (call.state().status !== 'ended') throw new Error('The call has not come to its end.');
  const { entries, ms } = inRealTime(call.trace().entries);
  const lines = entries.map((entry) => `${JSON.stringify(traceEntrySchema.parse(entry))}\n`);
  return Buffer.byteLength(lines.join('')) / (ms / 60_000);
}

/** A simulated call takes no time to speak: here each event is when it would be, with people who talk fast and hardly pause. */
function inRealTime(entries: readonly TraceEntry[]): { readonly entries: readonly TraceEntry[]; readonly ms: number } {
  let ms = 0;
  let beforeMs = 0;
  const heard = new Map<string, string>();
  const timed = entries.map((entry): TraceEntry => {
    if (entry.type === 'effect') return entry;
    const { event } = entry;
    ms += durationOf(event, event.at - beforeMs);
    beforeMs = event.at;
    // What goes on after it was stopped tells of its first words again.
    if ('heard' in event) {
      ms -= timeToSay(heard.get(event.effect) ?? '');
      heard.set(event.effect, event.heard);
    }
    return { ...entry, event: { ...event, at: Math.round(ms) } };
  });
  return { entries: timed, ms };
}

// People say some 150 words a minute, and our voice 170: with more of them, and shorter pauses, a minute has more in it than most.
const msPerWord = 60_000 / 180;
const answersAfterMs = 300;
const endOfTurnMs = 600;
const modelMs = 400;
const pluginMs = 200;

function durationOf(event: CallEvent, simulatedMs: number): number {
  switch (event.type) {
    case 'caller.started-speaking':
      return answersAfterMs;
    case 'caller.spoke':
    case 'caller.backchannelled':
      return timeToSay(event.words) + endOfTurnMs;
    case 'speech.finished':
    case 'speech.stopped':
      return timeToSay(event.heard);
    case 'response.finished':
    case 'response.stopped':
    case 'tool.called':
      return modelMs + timeToSay(event.heard);
    case 'plugin.succeeded':
      return pluginMs;
    // Silences are as long as they are waited for.
    default:
      return simulatedMs;
  }
}

function timeToSay(words: string): number {
  return words.split(/\s+/).filter((word) => word !== '').length * msPerWord;
}

function bytes(figure: string, value: number): Figure {
  return { figure, value: rounded(value), unit: 'bytes/min', bound: 20_000, better: 'lower' };
}
