import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SpeechToText, TurnTranscription } from '../speech-to-text.ts';

export interface SpokenSample {
  readonly samples: Int16Array;
  /** What must be among the words that were heard. */
  readonly keyword: string;
}

export interface EarsUnderTest {
  readonly provider: SpeechToText;
  readonly first: SpokenSample;
  readonly second: SpokenSample;
  close(): Promise<void>;
}

const never = new AbortController().signal;
const frame = 160;
const feed = (turn: TurnTranscription, samples: Int16Array): void => {
  for (let at = 0; at < samples.length; at += frame) turn.push(samples.subarray(at, at + frame));
};
const lower = async (words: Promise<string>) => (await words).toLowerCase();

/** What every provider that writes down callers keeps, and its fake. */
export function speechToTextContract(name: string, open: () => Promise<EarsUnderTest>): void {
  describe(`speech to text: ${name}`, () => {
    let opened: EarsUnderTest | undefined;
    beforeAll(async () => {
      opened = await open();
    });
    afterAll(() => opened?.close());
    const ears = (): EarsUnderTest => {
      if (opened === undefined) throw new Error('It is not open.');
      return opened;
    };

    it('writes down what was pushed frame by frame', async () => {
      const { provider, first } = ears();
      const turn = provider.open().openTurn();
      feed(turn, first.samples);
      expect(await lower(turn.transcript(never))).toContain(first.keyword);
    });

    it.each([
      ['in silence', 8_000],
      ['in less than a word', 160],
      ['when nothing was pushed', 0],
    ])('hears no words %s', async (_when, length) => {
      const turn = ears().provider.open().openTurn();
      feed(turn, new Int16Array(length));
      expect(await turn.transcript(never)).toBe('');
    });

    it('may be asked again when the caller went on, and has all words then', async () => {
      const { provider, first, second } = ears();
      const turn = provider.open().openTurn();
      feed(turn, first.samples);
      expect(await lower(turn.transcript(never))).not.toContain(second.keyword);
      feed(turn, second.samples);
      const words = await lower(turn.transcript(never));
      expect(words.indexOf(first.keyword)).toBeGreaterThanOrEqual(0);
      expect(words.indexOf(second.keyword)).toBeGreaterThan(words.indexOf(first.keyword));
    });

    it('keeps the turns of a call, and calls, apart', async () => {
      const { provider, first, second } = ears();
      const [call, other] = [provider.open(), provider.open()];
      const [turn, otherTurn] = [call.openTurn(), other.openTurn()];
      feed(turn, first.samples);
      feed(otherTurn, second.samples);
      expect(await lower(turn.transcript(never))).not.toContain(second.keyword);
      turn.close();
      const next = call.openTurn();
      feed(next, second.samples);
      expect(await lower(next.transcript(never))).not.toContain(first.keyword);
      await Promise.all([call.close(), other.close()]);
    });

    it('stops when its signal aborts, and can be asked again', async () => {
      const { provider, first } = ears();
      const turn = provider.open().openTurn();
      feed(turn, first.samples);
      const abort = new AbortController();
      const dropped = turn.transcript(abort.signal);
      abort.abort(new Error('went on'));
      await expect(dropped).rejects.toThrow('went on');
      expect(await lower(turn.transcript(never))).toContain(first.keyword);
    });

    it('does not take what is changed after it was pushed', async () => {
      const { provider, first } = ears();
      const turn = provider.open().openTurn();
      const samples = first.samples.slice();
      feed(turn, samples);
      samples.fill(0);
      expect(await lower(turn.transcript(never))).toContain(first.keyword);
    });
  });
}
