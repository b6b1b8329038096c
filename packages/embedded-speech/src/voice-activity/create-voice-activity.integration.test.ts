import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readCallers } from '../testing/callers.ts';
import { noiseOf, silenceOf } from '../testing/synthetic-sound.ts';
import { createVoiceActivity, type VoiceActivity, type VoiceActivityStream, type VoiceWindow } from './create-voice-activity.ts';

let voiceActivity: VoiceActivity;
beforeAll(async () => {
  voiceActivity = await createVoiceActivity();
});
afterAll(() => voiceActivity.close());

const callers = readCallers();
const pushAll = async (stream: VoiceActivityStream, samples: Int16Array, chunk = 160) => {
  const windows: VoiceWindow[] = [];
  for (let at = 0; at < samples.length; at += chunk) windows.push(...(await stream.push(samples.subarray(at, at + chunk))));
  return windows;
};
const changesIn = (windows: readonly VoiceWindow[]) =>
  windows.flatMap(({ change, untilMs }) => (change === undefined ? [] : [{ change, untilMs }]));

describe('voice activity', () => {
  it.each(callers)('hears when $name begins and ends', async ({ samples, speechFromMs, speechUntilMs }) => {
    const changes = changesIn(await pushAll(voiceActivity.open(), samples));
    const [first, last] = [changes.at(0), changes.at(-1)];
    expect([first?.change, last?.change]).toEqual(['started', 'ended']);
    // The voices begin 150 to 300 ms into what the fixture calls speech, and their last sound dies away before its end.
    expect(first?.untilMs).toBeGreaterThan(speechFromMs);
    expect(first?.untilMs).toBeLessThan(speechFromMs + 450);
    expect(Math.abs((last?.untilMs ?? 0) - speechUntilMs)).toBeLessThan(200);
  });

  it.each([
    ['silence', silenceOf(24_000)],
    ['faint noise', noiseOf(24_000, 300)],
    ['loud noise', noiseOf(24_000, 8_000)],
  ])('hears nobody in %s', async (_name, samples) => {
    expect(changesIn(await pushAll(voiceActivity.open(), samples))).toEqual([]);
  });

  it('hears the same however the stream is cut', async () => {
    const samples = callers[0]?.samples ?? silenceOf(0);
    const whole = await pushAll(voiceActivity.open(), samples, samples.length);
    expect(await pushAll(voiceActivity.open(), samples, 97)).toEqual(whole);
  });

  it('keeps streams apart, and each in order, when they are pushed all at once', async () => {
    const expected = await Promise.all(callers.map(({ samples }) => pushAll(voiceActivity.open(), samples)));
    const streams = callers.map(({ samples }) => {
      const stream = voiceActivity.open();
      const pushes = Array.from({ length: Math.ceil(samples.length / 160) }, (_, index) =>
        stream.push(samples.subarray(index * 160, (index + 1) * 160)),
      );
      return Promise.all(pushes);
    });
    expect((await Promise.all(streams)).map((windows) => windows.flat())).toEqual(expected);
  });

  it('answers what was pushed before it was closed, and refuses the rest', async () => {
    const own = await createVoiceActivity();
    const stream = own.open();
    const before = stream.push(silenceOf(256));
    const closed = own.close();
    await expect(stream.push(silenceOf(256))).rejects.toMatchObject({ code: 'SPEECH.CLOSED' });
    expect(await before).toHaveLength(1);
    await closed;
  });
});
