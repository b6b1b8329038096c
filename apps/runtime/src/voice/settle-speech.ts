import type { Mouth } from './mouth.ts';
import type { Utterance } from './utterance.ts';

/** Tells of what was heard to its end, and whether anything is being heard still. */
export function settleSpeech(mouth: Mouth): void {
  const { queue, flight } = mouth;
  for (let over = queue.over(flight.isEmpty); over.length > 0; over = queue.over(flight.isEmpty)) {
    for (const utterance of over) queue.remove(utterance);
    settleSpeaking(mouth);
    for (const utterance of over) tellEnd(mouth, utterance);
  }
  settleSpeaking(mouth);
  settleDrains(mouth);
}

/** A gap in the middle of a speech, while more of it is made, is no silence. */
export function settleSpeaking(mouth: Mouth, sending: 'yes' | 'no' = 'no'): void {
  const isSpeaking = sending === 'yes' || !mouth.flight.isEmpty || mouth.queue.current !== undefined;
  if (isSpeaking === mouth.isSpeaking) return;
  mouth.isSpeaking = isSpeaking;
  mouth.parts.onSpeaking(isSpeaking);
}

export function settleDrains(mouth: Mouth): void {
  if (!mouth.isClosed && !mouth.queue.isDrained) return;
  const { drains } = mouth;
  mouth.drains = [];
  for (const resolve of drains) resolve();
}

export function tellFailure({ parts }: Mouth, { effect }: Utterance, error: unknown): void {
  parts.log.warn({ err: error, effect }, 'a speech could not be said');
  const reason = error instanceof Error ? error.message : String(error);
  if (effect !== undefined) parts.onSpeech({ type: 'speech.failed', effect, reason });
}

function tellEnd(mouth: Mouth, utterance: Utterance): void {
  const { effect, failure } = utterance;
  if (failure !== undefined) tellFailure(mouth, utterance, failure);
  else if (effect !== undefined) mouth.parts.onSpeech({ type: 'speech.finished', effect, heard: utterance.heard() });
}
