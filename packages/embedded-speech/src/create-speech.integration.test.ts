import { createSystemClock } from '@callwright/foundation/clock';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSpeech, type Speech } from './create-speech.ts';
import { collect } from './testing/collect.ts';
import { decodeMuLaw, encodeMuLaw } from './testing/mu-law.ts';
import { wordErrorRate } from './testing/word-error-rate.ts';
import { type VoiceName, voices } from './text-to-speech/voices.ts';

let speech: Speech;
beforeAll(async () => {
  speech = await createSpeech({ clock: createSystemClock() });
});
afterAll(() => speech.close());

const never = new AbortController().signal;
const sentences = [
  'Sure, I can help you with that.',
  'Your appointment is on Monday at three thirty.',
  'Please tell me your name.',
  'Would you like to book another appointment?',
  'Thank you for calling, goodbye.',
  'The price is thirty five dollars.',
];
const voiceNames = Object.keys(voices) as VoiceName[];

describe('embedded speech', () => {
  it.each(voiceNames)('understands what %s says over a telephone line', async (voice) => {
    const pairs = await Promise.all(sentences.map(async (said) => ({ said, heard: await overTheLine(said, voice) })));
    expect(wordErrorRate(pairs)).toBeLessThan(0.3);
  });

  it('hears its own voice begin and end', async () => {
    const line = await lineOf('Please tell me your name.', 'rms');
    const windows = await speech.voiceActivity.open().push(Int16Array.from([...new Int16Array(4_000), ...line, ...new Int16Array(4_000)]));
    expect(windows.flatMap(({ change }) => change ?? [])).toEqual(['started', 'ended']);
  });

  it('refuses everything once it is closed', async () => {
    const own = await createSpeech({ clock: createSystemClock() });
    await own.close();
    await expect(own.transcribe({ samples: new Int16Array(8_000), sampleRate: 8_000 }, never)).rejects.toMatchObject({
      code: 'SPEECH.CLOSED',
    });
    await expect(own.voiceActivity.open().push(new Int16Array(256))).rejects.toMatchObject({ code: 'SPEECH.CLOSED' });
  });
});

async function overTheLine(text: string, voice: VoiceName): Promise<string> {
  const line = await lineOf(text, voice);
  // As turn-taking cuts it: some 200 ms before the first sound.
  const { text: heard } = await speech.transcribe(
    { samples: Int16Array.from([...new Int16Array(1_600), ...line]), sampleRate: 8_000 },
    never,
  );
  return heard;
}

async function lineOf(text: string, voice: VoiceName): Promise<Int16Array> {
  const chunks = await collect(speech.synthesize({ text, voice, sampleRate: 8_000 }, never));
  return decodeMuLaw(encodeMuLaw(Int16Array.from(chunks.flatMap((chunk) => [...chunk]))));
}
