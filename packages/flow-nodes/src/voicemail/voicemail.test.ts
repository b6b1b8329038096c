import { describe, expect, it } from 'vitest';
import { drive, flowAround, problemsOf } from '../testing/drive.ts';

const config = { greeting: 'Please speak.', recording: 'recording', words: 'words' };
const variables = { recording: { type: 'text' }, words: { type: 'text', privacy: 'personal' }, when: { type: 'date' } } as const;

/** The greeting is over, and the caller may speak. */
function recording() {
  const one = drive(flowAround('voicemail', config, variables));
  one.happens({ type: 'speech.finished', heard: 'Please speak.' });
  return one;
}

describe('voicemail', () => {
  it('greets, records, and keeps what was said', () => {
    const one = recording();
    expect(one.wishes('record-voicemail')).toMatchObject([{ longestMs: 120_000, silenceMs: 4_000 }]);
    one.says('Please call me back.');
    one.happens({ type: 'voicemail.recorded', recording: 'rc_1', durationMs: 9_000, words: 'Please call me back.' });
    expect([one.leftBy(), one.state().variables]).toEqual(['left', { recording: 'rc_1', words: 'Please call me back.' }]);
  });

  it('keeps a message whose words nobody could make out', () => {
    const one = recording();
    one.happens({ type: 'voicemail.recorded', recording: 'rc_1', durationMs: 30_000, words: '' });
    expect(one.leftBy()).toBe('left');
  });

  it('keeps a message of one word', () => {
    const one = recording();
    one.happens({ type: 'voicemail.recorded', recording: 'rc_1', durationMs: 4_100, words: 'Yes.' });
    expect(one.leftBy()).toBe('left');
  });

  it('keeps no more than a variable holds, however long the name of the recording and the words are', () => {
    const one = recording();
    one.happens({ type: 'voicemail.recorded', recording: 'r'.repeat(5_000), durationMs: 60_000, words: 'w'.repeat(5_000) });
    expect([one.leftBy(), one.state().variables]).toEqual(['left', { recording: 'r'.repeat(4_000), words: 'w'.repeat(4_000) }]);
  });

  it('leaves by silent when nothing was said', () => {
    const one = recording();
    one.happens({ type: 'voicemail.recorded', recording: 'rc_1', durationMs: 4_100, words: ' ' });
    expect([one.leftBy(), one.state().variables]).toEqual(['silent', {}]);
  });

  it('has failed when it cannot record', () => {
    const one = recording();
    one.happens({ type: 'voicemail.failed', reason: 'failed', code: 'disk', message: 'x' });
    expect(one.leftBy()).toBe('failed');
  });

  it.each([
    ['is content with a sound one', {}, []],
    ['wants variables that are there', { words: 'gone' }, [['words', expect.stringContaining('no variable "gone"')]]],
    ['wants variables of text', { recording: 'when' }, [['recording', expect.stringContaining('holds date')]]],
  ])('the check %s', (_what, changes, problems) => {
    expect(problemsOf(flowAround('voicemail', { ...config, ...changes }, variables))).toEqual(problems);
  });
});
