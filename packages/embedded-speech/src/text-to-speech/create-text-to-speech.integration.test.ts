import { createSystemClock } from '@callwright/foundation/clock';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { collect } from '../testing/collect.ts';
import { createTextToSpeech, type OwnTextToSpeech } from './create-text-to-speech.ts';
import type { Utterance } from './text-to-speech.ts';
import { type VoiceName, voices } from './voices.ts';

let textToSpeech: OwnTextToSpeech;
beforeAll(async () => {
  textToSpeech = await createTextToSpeech({ clock: createSystemClock() });
});
afterAll(() => textToSpeech.close());

const never = new AbortController().signal;
const speak = async (utterance: Utterance) => {
  const chunks = await collect(textToSpeech.synthesize(utterance, never));
  return { chunks, samples: Int16Array.from(chunks.flatMap((chunk) => [...chunk])) };
};
const loudnessOf = (samples: Int16Array) => Math.sqrt(samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length);
const voiceNames = Object.keys(voices) as VoiceName[];

describe('text to speech', () => {
  it.each(voiceNames.flatMap((voice) => [8_000 as const, 16_000 as const].map((sampleRate) => ({ voice, sampleRate }))))(
    'speaks with $voice at $sampleRate Hz, as long as a person would',
    async ({ voice, sampleRate }) => {
      const { samples } = await speak({ text: 'Your appointment is on Monday at three thirty.', voice, sampleRate });
      expect(samples.length / sampleRate).toBeGreaterThan(2);
      expect(samples.length / sampleRate).toBeLessThan(4);
      expect(loudnessOf(samples)).toBeGreaterThan(500);
      expect(loudnessOf(samples)).toBeLessThan(8_000);
    },
  );

  it('gives the first clause by itself, and begins with sound', async () => {
    const { chunks } = await speak({ text: 'Sure, I can help you with that. What is your name?' });
    expect(chunks).toHaveLength(3);
    expect(chunks[0]?.length).toBeLessThan(16_000);
    expect(chunks[0]?.findIndex((sample) => Math.abs(sample) > 500)).toBeLessThan(0.1 * 16_000);
  });

  it('says the same in the same way', async () => {
    const [first, second] = [await speak({ text: 'The same again.' }), await speak({ text: 'The same again.' })];
    expect(first.samples).toEqual(second.samples);
  });

  it('speaks slower and quicker', async () => {
    const lengthAt = async (rate: number) => (await speak({ text: 'Please tell me your name', rate })).samples.length;
    const [slow, plain, quick] = [await lengthAt(0.5), await lengthAt(1), await lengthAt(2)];
    expect(slow / plain).toBeGreaterThan(1.5);
    expect(quick / plain).toBeLessThan(0.75);
  });

  it.each(['', '   ', '...', '🙂'])('is silent about %j', async (text) => {
    expect((await speak({ text })).chunks).toEqual([]);
  });

  it.each([0, 3, Number.NaN])('refuses to speak at %d times its pace', async (rate) => {
    await expect(speak({ text: 'Hello.', rate })).rejects.toMatchObject({ code: 'SPEECH.BAD_RATE' });
  });

  it('stops between clauses when it is interrupted', async () => {
    const abort = new AbortController();
    const heard: Int16Array[] = [];
    const speaking = async () => {
      for await (const chunk of textToSpeech.synthesize({ text: 'One. Two. Three. Four.' }, abort.signal)) {
        heard.push(chunk);
        if (heard.length === 2) abort.abort(new Error('interrupted'));
      }
    };
    await expect(speaking()).rejects.toThrow('interrupted');
    expect(heard).toHaveLength(2);
  });

  it('is ready for the next when nobody listens any more', async () => {
    for await (const _first of textToSpeech.synthesize({ text: 'One. Two. Three.' }, never)) break;
    expect((await speak({ text: 'Four.' })).chunks).toHaveLength(1);
  });

  it('gives nothing when it is interrupted before it begins', async () => {
    const speaking = collect(textToSpeech.synthesize({ text: 'One.' }, AbortSignal.abort(new Error('interrupted'))));
    await expect(speaking).rejects.toThrow('interrupted');
  });
});
