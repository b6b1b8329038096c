import type { Mouth } from './mouth.ts';
import { chunkMs, markLimitMs, mostAheadMs } from './playout-rules.ts';
import { settleSpeaking, settleSpeech } from './settle-speech.ts';
import type { Utterance } from './utterance.ts';

/**
 * Sends what there is room for, and has more made. Not at once: when several speeches are stopped in one go, none of them should be heard
 * in between.
 */
export function pumpSoon(mouth: Mouth): void {
  if (mouth.isPumping) return;
  mouth.isPumping = true;
  const fail = (error: unknown) => mouth.parts.log.error({ err: error }, 'speech could not be sent to the carrier');
  mouth.underway.track(
    Promise.resolve()
      .then(() => pump(mouth))
      .catch(fail),
  );
}

/** Waits for the marks of what is on the line, but not for ever. */
export function watchLine({ alarm, flight, parts }: Mouth): void {
  alarm.set(flight.isEmpty ? undefined : parts.clock.elapsedMs() + flight.aheadMs + markLimitMs);
}

function pump(mouth: Mouth): void {
  mouth.isPumping = false;
  if (mouth.isClosed) return;
  settleSpeech(mouth);
  for (const utterance of mouth.queue.waiting()) if (!sendAll(mouth, utterance)) break;
  const hungry = mouth.queue.waiting().find(({ isMade }) => !isMade);
  if (hungry?.wantsMore === true) mouth.underway.track(hungry.makeMore().then(() => pumpSoon(mouth)));
}

/** Whether what comes after it may be sent, too. */
function sendAll(mouth: Mouth, utterance: Utterance): boolean {
  const { flight, queue } = mouth;
  while (flight.aheadMs < mostAheadMs) {
    const ms = Math.min(chunkMs, mostAheadMs - flight.aheadMs);
    const chunk = utterance.take({ ms, mayWait: flight.aheadMs >= chunkMs });
    if (chunk === undefined) break;
    queue.begin(utterance);
    settleSpeaking(mouth, 'yes');
    flight.send(utterance, chunk);
    watchLine(mouth);
  }
  return utterance.isAllSent && !utterance.isEmpty;
}
