import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SpokenClause, TextToSpeech } from '../text-to-speech.ts';

const never = new AbortController().signal;
const collect = async (clauses: AsyncIterable<SpokenClause>): Promise<readonly SpokenClause[]> => {
  const collected: SpokenClause[] = [];
  for await (const clause of clauses) collected.push(clause);
  return collected;
};

export interface ProviderUnderTest<Provider> {
  readonly provider: Provider;
  close(): Promise<void>;
}

/** What every provider of voices keeps, and its fake. */
export function textToSpeechContract(name: string, open: () => Promise<ProviderUnderTest<TextToSpeech>>): void {
  describe(`text to speech: ${name}`, () => {
    let opened: ProviderUnderTest<TextToSpeech> | undefined;
    beforeAll(async () => {
      opened = await open();
    });
    afterAll(() => opened?.close());
    const synthesize = (text: string, signal = never) => {
      if (opened === undefined) throw new Error('It is not open.');
      return opened.provider.synthesize({ text }, signal);
    };

    it('says every word, in order', async () => {
      const text = 'Sure, Dr. Smith is free at half past nine. Shall I book it?';
      const clauses = await collect(synthesize(text));
      expect(clauses.map((clause) => clause.text).join(' ')).toBe(text);
    });

    it('gives the first clause apart from the rest', async () => {
      expect((await collect(synthesize('We are open today. Shall I book it for you?'))).length).toBeGreaterThan(1);
    });

    it.each(['Yes.', 'We are open on Monday, Tuesday and Friday from nine to five.'])('speaks at the pace of people: %s', async (text) => {
      const samples = (await collect(synthesize(text))).reduce((sum, clause) => sum + clause.samples.length, 0);
      const msPerWord = samples / 8 / text.split(' ').length;
      expect(msPerWord).toBeGreaterThan(120);
      expect(msPerWord).toBeLessThan(1_000);
    });

    it.each(['', ' \n', '...'])('says nothing when there is nothing to say: %j', async (text) => {
      expect(await collect(synthesize(text))).toEqual([]);
    });

    it('stops when its signal aborts', async () => {
      const abort = new AbortController();
      const clauses = synthesize('One is enough. Nobody hears two. Nobody hears three.', abort.signal)[Symbol.asyncIterator]();
      expect((await clauses.next()).done).toBe(false);
      abort.abort(new Error('hung up'));
      await expect(clauses.next()).rejects.toThrow('hung up');
    });

    it('does not begin when its signal has aborted', async () => {
      await expect(collect(synthesize('Hello there.', AbortSignal.abort(new Error('hung up'))))).rejects.toThrow('hung up');
    });

    it('may be left in the middle', async () => {
      for await (const { text } of synthesize('One is enough. Nobody hears two.')) {
        expect(text).toBe('One is enough.');
        break;
      }
      expect(await collect(synthesize('Hello there.'))).toHaveLength(1);
    });
  });
}
