import type { EffectId } from '@callwright/flow-schema';
import { describe, expect, it } from 'vitest';
import { type Asked, eventsOf, type Step, scriptTurns } from './testing/script-turns.ts';

const fx = (number: number) => `fx_${number}` as EffectId;
const voice = (ms: number): Step => ({ type: 'voice', ms });
const silence = (ms: number): Step => ({ type: 'silence', ms });
const pass = (ms: number): Step => ({ type: 'pass', ms });
const words = (text: string): Step => ({ type: 'words', words: text });
const typed = (text: string): Step => ({ type: 'typed', words: text });
const noWords: Step = { type: 'no-words' };
const listen = (expects: Asked, effect = fx(1), patienceMs = 3_000): Step => ({
  type: 'listen',
  expects,
  patienceMs,
  effect,
});
const stopListening = (effect: EffectId): Step => ({ type: 'stop-listening', effect });
const weSpeak: Step = { type: 'we-speak', isSpeaking: true };
const weAreSilent: Step = { type: 'we-speak', isSpeaking: false };

/** Each event with its time, and what was heard in brackets. */
const told = (...steps: readonly Step[]): readonly string[] =>
  scriptTurns(steps).flatMap(({ atMs, output }) => {
    if (output.type !== 'tell') return [];
    const { event } = output;
    const what = 'words' in event ? ` (${event.words})` : 'effect' in event ? ` (${event.effect})` : '';
    return [`${atMs} ${event.type.replace('caller.', '')}${what}`];
  });

describe('the beginning of a turn', () => {
  it('is told at the second window with a voice', () => {
    expect(told(silence(320), voice(320))).toEqual(['384 started-speaking']);
  });

  it('is no click of one window', () => {
    expect(told(voice(32), silence(320), voice(32), silence(2_000))).toEqual([]);
  });

  it('is told as well while we speak, and while nothing is waited for', () => {
    expect(told(weSpeak, voice(320))).toEqual(['64 started-speaking']);
  });

  it('opens the turn before it is told', () => {
    expect(scriptTurns([voice(64)]).map(({ output }) => output.type)).toEqual(['open-turn', 'tell']);
  });
});

describe('the end of a turn', () => {
  it.each([
    ['yes-no', 480],
    ['text', 800],
    ['date-time', 928],
  ] as const)('comes for %s after %i ms of silence', (expects, ms) => {
    expect(told(listen(expects), voice(640), silence(320), words('At nine'), silence(2_000))).toEqual([
      '64 started-speaking',
      `${640 + ms} spoke (At nine)`,
    ]);
  });

  it('comes after 704 ms when nothing is waited for', () => {
    expect(told(voice(640), silence(320), words('Hello'), silence(2_000)).at(-1)).toBe('1344 spoke (Hello)');
  });

  it('waits for the words', () => {
    expect(told(voice(640), silence(800), pass(100), words('Hello')).at(-1)).toBe('1540 spoke (Hello)');
  });

  it('knows when the voice ended, and when the words were known', () => {
    const events = eventsOf(scriptTurns([voice(640), silence(800), pass(100), words('Hello')]));
    expect(events.at(-1)).toEqual({ type: 'caller.spoke', words: 'Hello', turn: { speechEndMs: 640, transcriptMs: 1_540 } });
  });

  it('asks for the words early, and drops them when the caller goes on', () => {
    const outputs = scriptTurns([voice(640), silence(320), words('I'), voice(320), silence(320), voice(320)]).map(({ output }) => output);
    expect(outputs.filter(({ type }) => type !== 'tell')).toEqual([
      { type: 'open-turn' },
      { type: 'transcribe', job: 1 },
      { type: 'transcribe', job: 2 },
      { type: 'drop-transcription', job: 2 },
    ]);
  });

  it('joins what was said before and after a pause', () => {
    expect(
      told(listen('text'), voice(640), silence(640), words('I want'), voice(640), silence(320), words('I want that'), silence(800)),
    ).toEqual(['64 started-speaking', `${640 + 640 + 640 + 800} spoke (I want that)`]);
  });

  it('is undone when the caller goes on before the words are known', () => {
    expect(told(voice(640), silence(992), voice(320), silence(800), words('I want that'))).toEqual([
      '64 started-speaking',
      '2752 spoke (I want that)',
    ]);
  });

  it('follows what is waited for now, also when that came in the middle of it', () => {
    expect(told(voice(640), listen('date-time'), silence(320), words('At nine'), silence(2_000)).at(-1)).toBe('1568 spoke (At nine)');
  });

  it('comes after a minute whatever is heard, and what is said then is another turn', () => {
    expect(told(voice(61_000), words('And so on'), voice(640), silence(320), words('So on'), silence(2_000))).toEqual([
      '64 started-speaking',
      '60992 spoke (And so on)',
      '61056 started-speaking',
      '62336 spoke (So on)',
    ]);
  });

  it('after a minute asks for the words once, though the voice goes on', () => {
    const outputs = scriptTurns([voice(62_000)]).map(({ output }) => output.type);
    expect(outputs).toEqual(['open-turn', 'tell', 'transcribe']);
  });

  it('comes when the line is dead', () => {
    expect(told(voice(640), pass(2_000), words('Hello'))).toEqual(['64 started-speaking', '2640 spoke (Hello)']);
  });

  it('comes when the line died after words that are known', () => {
    expect(told(voice(640), silence(320), words('Hello'), pass(5_000)).at(-1)).toBe('2460 spoke (Hello)');
  });
});

describe('a false alarm', () => {
  it('is a noise too short for a word, and nobody is asked what it says', () => {
    const outputs = scriptTurns([voice(96), silence(640)]).map(({ output }) => output);
    expect(told(voice(96), silence(640))).toEqual(['64 started-speaking', '416 false-alarm']);
    expect(outputs.some(({ type }) => type === 'transcribe')).toBe(false);
  });

  it('is a short noise on a line that died', () => {
    expect(told(voice(96), pass(3_000)).at(-1)).toBe('1596 false-alarm');
  });

  it.each(['', '  '])('is a turn without words: %j', (text) => {
    expect(told(voice(640), silence(320), words(text), silence(640)).at(-1)).toBe('1344 false-alarm');
  });

  it('is a turn that could not be written down in two tries', () => {
    expect(told(voice(640), silence(320), noWords, silence(640), noWords).at(-1)).toBe('1600 false-alarm');
  });

  it('is a turn whose words do not come for 5 seconds', () => {
    expect(told(voice(640), silence(1_600), pass(6_000)).at(-1)).toBe('6344 false-alarm');
  });
});

it('asks a second time when the first failed, once the turn is over', () => {
  expect(told(voice(640), silence(320), noWords, silence(640), words('Hello')).at(-1)).toBe('1600 spoke (Hello)');
});

describe('a backchannel', () => {
  const mmHm = [voice(320), silence(320), words('Mm-hm.'), silence(1_000)];

  it('is told while we speak', () => {
    expect(told(listen('text'), weSpeak, ...mmHm).at(-1)).toBe('1120 backchannelled (Mm-hm.)');
  });

  it('is told when we fell silent because of it', () => {
    expect(told(weSpeak, voice(64), weAreSilent, ...mmHm).at(-1)).toMatch(/backchannelled/);
  });

  it('is told when we began to speak over it', () => {
    expect(told(voice(64), weSpeak, ...mmHm).at(-1)).toMatch(/backchannelled/);
  });

  it('is an answer where yes or no is waited for', () => {
    expect(told(listen('yes-no'), weSpeak, ...mmHm).at(-1)).toMatch(/spoke \(Mm-hm\.\)/);
  });

  it('is an answer when nobody else speaks', () => {
    expect(told(listen('text'), ...mmHm).at(-1)).toMatch(/spoke \(Mm-hm\.\)/);
  });

  it('has no other words in it', () => {
    expect(told(weSpeak, voice(320), silence(320), words('Okay, stop.'), silence(1_000)).at(-1)).toMatch(/spoke \(Okay, stop\.\)/);
  });
});

describe('silence', () => {
  it('is told when patience is over, once', () => {
    expect(told(listen('text'), pass(10_000))).toEqual(['3000 stayed-silent (fx_1)']);
  });

  it('counts from when we have spoken', () => {
    expect(told(listen('text'), weSpeak, pass(8_000), weAreSilent, pass(10_000))).toEqual(['11000 stayed-silent (fx_1)']);
  });

  it('counts from the end of what the caller said', () => {
    expect(told(listen('text'), pass(2_900), voice(96), silence(8_000))).toEqual([
      '2964 started-speaking',
      '3316 false-alarm',
      '6316 stayed-silent (fx_1)',
    ]);
  });

  it('is not told while the caller speaks, or we do', () => {
    expect(told(listen('text'), voice(8_000))).toEqual(['64 started-speaking']);
    expect(told(listen('text'), weSpeak, pass(60_000))).toEqual([]);
  });

  it('is told of the last listen alone', () => {
    expect(told(listen('text', fx(1)), pass(2_000), listen('yes-no', fx(2)), pass(10_000))).toEqual(['5000 stayed-silent (fx_2)']);
  });

  it('is not told of a listen that was stopped', () => {
    expect(told(listen('text', fx(1)), stopListening(fx(1)), pass(10_000))).toEqual([]);
  });

  it('is told of another listen than the one that was stopped', () => {
    expect(told(listen('text', fx(2)), stopListening(fx(1)), pass(10_000))).toEqual(['3000 stayed-silent (fx_2)']);
  });

  it('is still told when what was said before was no answer: only the core knows', () => {
    expect(told(listen('text'), typed('Hello'), pass(10_000)).at(-1)).toBe('3000 stayed-silent (fx_1)');
  });
});

describe('typed words', () => {
  it('are a turn of their own', () => {
    expect(told(pass(100), typed(' Hello '))).toEqual(['100 started-speaking', '100 spoke (Hello)']);
    const events = eventsOf(scriptTurns([pass(100), typed('Hello')]));
    expect(events.at(-1)).toMatchObject({ turn: { speechEndMs: 100, transcriptMs: 100 } });
  });

  it('end a turn that is being spoken, and drop what it would have said', () => {
    expect(told(voice(640), silence(320), typed('Hello'), words('Hell'), silence(2_000))).toEqual([
      '64 started-speaking',
      '960 spoke (Hello)',
    ]);
  });

  it('are nothing when there are none', () => {
    expect(told(typed(' \n'))).toEqual([]);
  });
});
