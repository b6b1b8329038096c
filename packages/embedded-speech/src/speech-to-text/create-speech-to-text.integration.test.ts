import { createSystemClock } from '@callwright/foundation/clock';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readCallers } from '../testing/callers.ts';
import { normaliseWords } from '../testing/normalise-words.ts';
import { noiseOf, silenceOf } from '../testing/synthetic-sound.ts';
import { wordErrorRate } from '../testing/word-error-rate.ts';
import { createSpeechToText, type OwnSpeechToText } from './create-speech-to-text.ts';

let speechToText: OwnSpeechToText;
beforeAll(async () => {
  speechToText = await createSpeechToText({ clock: createSystemClock(), queueLimit: 20 });
});
afterAll(() => speechToText.close());

const never = new AbortController().signal;
const callers = readCallers();
const samplesOf = (name: string) => callers.find((caller) => caller.name === name)?.samples ?? silenceOf(0);
const hear = async (samples: Int16Array | Float32Array) => (await speechToText.transcribe({ samples, sampleRate: 8_000 }, never)).text;

describe('speech to text', () => {
  it('mistakes no more than three words in ten over all callers', async () => {
    const pairs = await Promise.all(callers.map(async ({ words, samples }) => ({ said: words, heard: await hear(samples) })));
    expect(wordErrorRate(pairs)).toBeLessThanOrEqual(0.3);
  });

  it.each([
    ['book', ['appointment', 'tuesday']],
    ['book_hts', ['oil', 'change', 'thursday']],
    ['yes', ['yes', 'correct']],
    ['yes_short', ['yes']],
    ['price', ['how', 'much', 'cost']],
    ['human', ['speak', 'real', 'person']],
    ['cancel', ['cancel', 'appointment']],
    ['reschedule', ['move', 'appointment', 'monday']],
    ['bargein', ['wait', 'stop', 'question']],
    ['angry', ['ridiculous', 'waiting']],
  ])('hears what %s is about', async (name, keywords) => {
    expect(normaliseWords(await hear(samplesOf(name)))).toEqual(expect.arrayContaining(keywords));
  });

  it('takes 16 kHz and floats as well', async () => {
    const samples = Float32Array.from(samplesOf('yes'), (sample) => sample / 32_768);
    expect(normaliseWords(await hear(samples))).toContain('correct');
    // What is not raised to 16 kHz sounds twice as quick: nothing fails, and nothing is heard right.
    const { text } = await speechToText.transcribe({ samples, sampleRate: 16_000 }, never);
    expect(normaliseWords(text)).not.toContain('correct');
  });

  it.each([
    ['silence', silenceOf(16_000)],
    ['faint noise', noiseOf(16_000, 200)],
    ['less than a word', samplesOf('yes').slice(4_000, 4_600)],
    ['nothing at all', silenceOf(0)],
  ])('hears nothing in %s', async (_name, samples) => {
    expect(await speechToText.transcribe({ samples, sampleRate: 8_000 }, never)).toEqual({ text: '', stoppedBy: 'end' });
  });

  it('hears a monologue to its end', async () => {
    const samples = Int16Array.from(
      ['book', 'human', 'no_earlier', 'cancel', 'price', 'reschedule'].flatMap((name) => [...samplesOf(name)]),
    );
    const words = normaliseWords(await hear(samples));
    expect(words).toEqual(expect.arrayContaining(['tuesday', 'person', 'cancel', 'monday', 'instead']));
  });

  it('refuses what no turn can be', async () => {
    const samples = silenceOf(121 * 8_000);
    await expect(speechToText.transcribe({ samples, sampleRate: 8_000 }, never)).rejects.toMatchObject({ code: 'SPEECH.AUDIO_TOO_LONG' });
  });

  it('does not take what the caller changes afterwards', async () => {
    const samples = samplesOf('cancel').slice();
    const heard = [hear(samplesOf('yes')), hear(samples)];
    samples.fill(0);
    expect(normaliseWords((await Promise.all(heard))[1] ?? '')).toContain('cancel');
  });

  it('stops when its turn is over, and goes on with the next', async () => {
    const abort = new AbortController();
    const given = speechToText.transcribe({ samples: samplesOf('book'), sampleRate: 8_000 }, abort.signal);
    const next = hear(samplesOf('yes'));
    abort.abort(new Error('hung up'));
    await expect(given).rejects.toThrow('hung up');
    expect(normaliseWords(await next)).toContain('correct');
  });

  it('refuses more than may wait', async () => {
    const abort = new AbortController();
    const jobs = Array.from({ length: 30 }, () => speechToText.transcribe({ samples: samplesOf('yes'), sampleRate: 8_000 }, abort.signal));
    const settled = Promise.allSettled(jobs);
    await expect(jobs.at(-1)).rejects.toMatchObject({ code: 'SPEECH.BUSY', retryable: true });
    abort.abort();
    expect((await settled).every(({ status }) => status === 'rejected')).toBe(true);
  });
});
