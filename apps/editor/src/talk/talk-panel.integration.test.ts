import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { complaintsOf, openBrowser } from '@callwright/emulators/chromium';
import { findChromium } from '@callwright/emulators/find-chromium';
import { createSystemClock } from '@callwright/foundation/clock';
import { writeWav } from '@callwright/media-stream/wav';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BuiltHarness, buildHarness } from './testing/harness/build-harness.ts';
import { tone } from './testing/harness/scripted-voice.ts';
import { type Harness, type HarnessOptions, serveHarness } from './testing/harness/serve-harness.ts';

const executable = findChromium();
if (executable === undefined)
  process.stdout.write('NOTE: no Chromium was found, so the browser tests are skipped. Set CHROMIUM_PATH, or install chromium.\n');

const clock = createSystemClock();
const voice = { text: 'My name is Ada', 'date-time': 'Tuesday at ten', 'yes-no': 'Sure' };
const book = 'Tuesday, November twenty-fourth, at ten in the morning';

/** A harness with a page that has just loaded, and what that page complains of. */
interface Stage extends AsyncDisposable {
  readonly harness: Harness;
  readonly page: Page;
  readonly complaints: readonly string[];
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const say = async (page: Page, words: string) => {
  await page.getByRole('textbox', { name: 'Say it in writing' }).fill(words);
  await page.keyboard.press('Enter');
};
const hears = (page: Page, text: string) => page.getByRole('list', { name: 'Transcript' }).getByText(text).waitFor();
const visits = (page: Page, node: string) => page.getByLabel('Visited').getByText(node, { exact: true }).waitFor();
const until = (isTrue: () => boolean) => expect.poll(isTrue, { interval: 10, timeout: 20_000 }).toBe(true);
const marksOf = ({ received }: Harness) => received.messages.flatMap((message) => (message.type === 'mark' ? [message.name] : []));

describe.skipIf(executable === undefined)('the Talk panel, built and under the content security policy of the api', () => {
  let built: BuiltHarness;
  let speaking: Browser;
  let denying: Browser;

  beforeAll(async () => {
    built = await buildHarness();
    // A second of speech, and a second of silence, and again.
    const syllables = Array.from({ length: 5 }, (_, at) => [...tone(200, 200 + at * 60)]).flat();
    const samples = Int16Array.from([...syllables, ...new Int16Array(8_000)]);
    const wavFile = join(built.folder, 'microphone.wav');
    await writeFile(wavFile, writeWav({ samples, sampleRate: 8_000, encoding: 'pcm16' }));
    [speaking, denying] = await Promise.all([
      openBrowser(executable ?? '', { type: 'hears', wavFile, again: true }),
      openBrowser(executable ?? '', { type: 'denied' }),
    ]);
  });
  afterAll(async () => {
    await speaking?.close();
    await denying?.close();
    await built?.[Symbol.asyncDispose]();
  });

  const open = async (browser: Browser, options: Omit<HarnessOptions, 'built'> = {}): Promise<Stage> => {
    const harness = await serveHarness({ built, ...options });
    const page = await browser.newPage();
    const complaints = complaintsOf(page, 'expected');
    await page.goto(harness.address);
    return {
      harness,
      page,
      complaints,
      [Symbol.asyncDispose]: async () => {
        await page.close();
        await harness[Symbol.asyncDispose]();
      },
    };
  };

  it('holds a call by voice, follows it on the canvas, and ends with the flow', async () => {
    await using stage = await open(speaking, { voice });
    const { harness, page, complaints } = stage;
    await button(page, 'Start talking').click();
    await hears(page, 'What is your name?');
    await hears(page, 'When would you like to come, Ada?');
    await visits(page, 'nd_when');
    await hears(page, 'Tuesday, 24 November, 10:00');
    await hears(page, `You are booked for ${book}.`);
    await hears(page, 'The flow came to its end.');
    await visits(page, 'nowhere');
    await button(page, 'Start talking').waitFor();
    expect([...harness.received.frameBytes]).toEqual([320]);
    expect(await page.getByText('answered after 840 ms').count()).toBe(3);
    expect(complaints).toEqual([]);
  });

  it('shows how far it was heard when the caller breaks in', async () => {
    await using stage = await open(speaking, { voice, manners: 'breaks-in', msPerLetter: 100 });
    const { harness, page } = stage;
    await button(page, 'Start talking').click();
    await hears(page, 'Cut off here');
    const cut = harness
      .call()
      ?.entries()
      .find((entry) => entry.type === 'event' && entry.event.type === 'speech.stopped');
    // What was dropped came back by its marks, though it would have been spoken much later.
    await until(() => marksOf(harness).includes('fx_2:18'));
    expect(cut).toMatchObject({ event: { heard: expect.not.stringContaining('name?') } });
  });

  it('goes on by typing when the microphone is denied, and speaks all the same', async () => {
    await using stage = await open(denying);
    const { harness, page, complaints } = stage;
    await button(page, 'Start talking').click();
    await page.getByText('The browser does not let this page use the microphone.').waitFor();
    await hears(page, 'What is your name?');
    await say(page, 'Ada');
    await hears(page, 'When would you like to come, Ada?');
    await say(page, 'Tuesday at ten');
    await hears(page, 'Is that right?');
    await say(page, 'yes');
    // The goodbye is over when the browser says that it was played.
    await hears(page, 'The flow came to its end.');
    expect(harness.received.frames).toBe(0);
    expect(complaints).toEqual([]);
  });

  it('sends marks back in order and in time, and those of a clear at once', async () => {
    await using stage = await open(denying, { msPerLetter: 1 });
    const { harness, page } = stage;
    await button(page, 'Start talking').click();
    await visits(page, 'nd_name');
    await until(() => marksOf(harness).at(-1) === 'fx_2:18');
    const line = harness.line();
    const names = Array.from({ length: 60 }, (_, second) => `second-${second}`);
    const second = tone(1_000, 300);
    const sentMs = clock.elapsedMs();
    for (const name of names) {
      line?.send({ type: 'mark', name });
      line?.play(second);
    }
    const played = () => marksOf(harness).filter((name) => name.startsWith('second-'));
    await until(() => played().length > 3);
    // Three seconds of sound lie between. What a loaded browser renders ahead of its loudspeaker to catch up is less than the difference.
    expect(clock.elapsedMs() - sentMs).toBeGreaterThan(2_400);
    line?.send({ type: 'clear' });
    await until(() => played().length === names.length);
    // Most of a minute of sound was dropped.
    expect(clock.elapsedMs() - sentMs).toBeLessThan(30_000);
    expect(played()).toEqual(names);
  });

  it('scrolls along, unless the designer has scrolled up to read', async () => {
    await using stage = await open(denying);
    const { page } = stage;
    await page.setViewportSize({ width: 1_100, height: 480 });
    await button(page, 'Start talking').click();
    await hears(page, 'What is your name?');
    await say(page, 'Ada');
    await hears(page, 'When would you like to come, Ada?');
    await say(page, 'Tuesday at ten');
    const question = page.getByText(`${book}. Is that right?`);
    await question.waitFor();
    const inSight = (text: string) => page.getByText(text).evaluate(isInSight);
    expect([await inSight('Is that right?'), await inSight('Good day')]).toEqual([true, false]);
    await page.getByText('Good day').scrollIntoViewIfNeeded();
    await button(page, 'To the newest line').waitFor();
    await say(page, 'yes');
    await page.getByText('The flow came to its end.').waitFor();
    expect([await inSight('The flow came to its end.'), await inSight('Good day')]).toEqual([false, true]);
    await button(page, 'To the newest line').click();
    await button(page, 'To the newest line').waitFor({ state: 'detached' });
    expect(await inSight('The flow came to its end.')).toBe(true);
  });

  it('comes back to the call when the line drops', async () => {
    await using stage = await open(denying);
    const { harness, page } = stage;
    await button(page, 'Start talking').click();
    await visits(page, 'nd_name');
    harness.drop();
    await page.getByText('Reconnecting').waitFor();
    await say(page, 'Ada');
    await hears(page, 'When would you like to come, Ada?');
    await page.getByText('On the line').waitFor();
  });

  it('hangs up by its button, and when the page is left', async () => {
    await using stage = await open(speaking);
    const { harness, page } = stage;
    const hungUp = () => harness.received.messages.filter(({ type }) => type === 'hang-up').length;
    await button(page, 'Start talking').click();
    await visits(page, 'nd_name');
    await button(page, 'Hang up').click();
    await hears(page, 'You hung up.');
    expect(hungUp()).toBe(1);
    await button(page, 'Start talking').click();
    await visits(page, 'nd_name');
    await page.goto('about:blank');
    await until(() => hungUp() === 2);
  });

  it('begins one call by a double click, and by a key that is held', async () => {
    await using stage = await open(speaking);
    const { page } = stage;
    await button(page, 'Start talking').dblclick();
    await visits(page, 'nd_name');
    await button(page, 'Hang up').click();
    await hears(page, 'You hung up.');
    await button(page, 'Start talking').focus();
    await page.keyboard.down('Enter');
    await page.keyboard.down('Enter');
    await page.keyboard.up('Enter');
    await visits(page, 'nd_name');
    await button(page, 'Hang up').waitFor();
  });

  it('mutes the microphone, and goes on sending silence', async () => {
    await using stage = await open(speaking);
    const { harness, page } = stage;
    const { received } = harness;
    await button(page, 'Start talking').click();
    await until(() => received.peak > 1_000);
    await button(page, 'Mute').click();
    await until(() => received.peak === 0);
    const frames = received.frames;
    await until(() => received.frames > frames + 100);
    expect(received.peak).toBe(0);
    await button(page, 'Unmute').click();
    await until(() => received.peak > 1_000);
  });

  it('says why a draft cannot be called, and where', async () => {
    const message = 'The port "silent" leads nowhere. Connect it.';
    await using stage = await open(denying, {
      diagnostics: [{ severity: 'error', code: 'OPEN_PORT', place: { node: 'nd_name' as never, port: 'silent' }, message }],
    });
    const { page, complaints } = stage;
    await button(page, 'Start talking').click();
    await page.getByText(message).waitFor();
    await button(page, 'Show where').click();
    await visits(page, 'nd_name');
    expect(complaints).toEqual([]);
  });
});

/** Runs in the page: whether an element lies within what its list shows. */
function isInSight(element: Element): boolean {
  const seen = element.closest('ol')?.parentElement?.getBoundingClientRect();
  const { top, bottom } = element.getBoundingClientRect();
  return seen !== undefined && top >= seen.top - 1 && bottom <= seen.bottom + 1;
}
