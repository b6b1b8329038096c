import { findChromium } from '@callwright/emulators/find-chromium';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type EditorBench, openBench } from './testing/open-editor.ts';
import { signedIn } from './testing/signed-in.ts';
import { sketchFlow } from './testing/sketch-flow.ts';

const executable = findChromium();
let bench: EditorBench;
beforeAll(async () => {
  if (executable !== undefined) bench = await openBench(executable);
});
afterAll(() => bench?.[Symbol.asyncDispose]());

const greeting = () =>
  sketchFlow({
    start: { type: 'start', to: { next: 'hello' } },
    hello: { type: 'say', config: { text: 'Hello.' }, to: { done: 'bye' } },
    bye: { type: 'end', config: { text: 'Goodbye.' } },
  });

const node = (page: Page, name: string) => page.getByRole('group', { name: new RegExp(`^${name}`) });
const isSaved = (page: Page) => page.getByRole('status', { name: 'Saving' }).getByText('Saved', { exact: true }).waitFor();

async function makeVariable(page: Page, label: string, name: string): Promise<void> {
  await page.getByLabel(label).selectOption('New variable…');
  await page.getByLabel('Name of the new variable').fill(name);
  await page.keyboard.press('Enter');
}

describe.skipIf(executable === undefined)('a designer', () => {
  it('makes a workspace, draws a booking with mouse and keyboard, and publishes it', async () => {
    await using editor = await bench.open();
    const { page, store, complaints } = editor;
    await page.getByLabel('Name of the workspace').fill("Ada's workshop");
    await page.getByLabel('E-mail').fill('ada@example.com');
    await page.getByLabel('Password').fill('a long password');
    await page.getByRole('button', { name: 'Make the workspace' }).click();
    await page.getByLabel('Name of the new flow').fill('Booking');
    await page.getByRole('button', { name: 'New flow' }).click();

    await page.getByRole('button', { name: 'Add Ask', exact: true }).click();
    await page.keyboard.type('What is your name?');
    await makeVariable(page, 'Keep the answer as', 'Customer name');
    await page.getByRole('button', { name: 'Add Ask', exact: true }).press('Enter');
    await page.keyboard.type('When would you like to come, ');
    await page.getByRole('button', { name: 'Insert customerName' }).first().click();
    await page.keyboard.type('?');
    await page.getByLabel('The answer is').selectOption('A day and a time');
    await makeVariable(page, 'Keep the answer as', 'start');
    await page.getByRole('button', { name: 'Add Do something', exact: true }).press('Enter');
    await page.getByLabel('What to do').selectOption('Book an appointment');
    await page.getByLabel('Duration in minutes').selectOption('Always the same…');
    await page.getByLabel('Duration in minutes, always').fill('30');
    await page.getByRole('button', { name: 'Add End', exact: true }).press('Enter');
    await page.keyboard.type('You are booked.');
    await page.getByRole('button', { name: 'Show everything' }).click();
    await page
      .getByRole('button', { name: 'Add End', exact: true })
      .dragTo(page.locator('.react-flow__pane'), { targetPosition: { x: 300, y: 600 } });
    await page.keyboard.type('Sorry.');

    await node(page, 'Ask: What').getByRole('img', { name: 'Port Silent' }).dragTo(node(page, 'End: Sorry.'));
    await node(page, 'Ask: What').focus();
    await page.keyboard.press('Enter');
    await page.getByLabel('Not understood leads to').selectOption('End: Sorry.');
    for (const [name, ports] of [
      ['Ask: When', ['Silent', 'Not understood']],
      ['Do something', ['Refused', 'Failed']],
    ] as const) {
      await node(page, name).click();
      for (const port of ports) await page.getByLabel(`${port} leads to`).selectOption('End: Sorry.');
    }
    await page.getByRole('button', { name: 'Publish' }).click();
    await page.getByRole('status', { name: 'What is live' }).getByText('Live ·').waitFor();

    const flow = store.flows.get('fl_1');
    const wording = Object.values(flow?.draft.nodes ?? {}).map(({ type, config }) => [type, config]);
    expect(wording).toEqual([
      ['start', {}],
      ['ask', { expects: 'text', question: 'What is your name?', variable: 'customerName' }],
      ['ask', { expects: 'date-time', question: 'When would you like to come, {{ customerName }}?', variable: 'start' }],
      [
        'plugin-action',
        {
          plugin: 'calendar',
          action: 'book',
          input: { start: 'start', durationMinutes: '30', name: 'customerName' },
          output: {},
        },
      ],
      ['end', { text: 'You are booked.' }],
      ['end', { text: 'Sorry.' }],
    ]);
    expect([flow?.published?.hash.length, complaints]).toEqual([64, []]);
  });

  it('takes everything back and makes it again by keys, exactly', async () => {
    await using editor = await bench.open(signedIn(greeting()));
    const { page, store } = editor;
    await page.goto(`${editor.address}/flows/fl_1`);
    await node(page, 'Say: Hello.').click();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Delete');
    await isSaved(page);
    const removed = store.flows.get('fl_1')?.draft;
    for (let time = 0; time < 2; time += 1) await page.keyboard.press('Control+z');
    await node(page, 'Say: Hello.').waitFor();
    await isSaved(page);
    const undone = store.flows.get('fl_1')?.draft;
    for (let time = 0; time < 2; time += 1) await page.keyboard.press('Control+Shift+Z');
    await node(page, 'Say: Hello.').waitFor({ state: 'detached' });
    await isSaved(page);
    expect([Object.keys(removed?.nodes ?? {}), undone?.nodes, undone?.edges]).toEqual([
      ['nd_start', 'nd_bye'],
      greeting().nodes,
      greeting().edges,
    ]);
    expect(store.flows.get('fl_1')?.draft).toEqual(removed);
  });

  it('is led from a problem to where it is solved, and sees the way a call takes into it', async () => {
    await using editor = await bench.open(signedIn(greeting()));
    const { page } = editor;
    await page.goto(`${editor.address}/flows/fl_1`);
    await node(page, 'Say: Hello.').click();
    await page.getByLabel('Next leads to').selectOption('Nowhere yet');
    await page.getByRole('button', { name: '2 problems' }).click();
    const problem = page.getByRole('region', { name: 'Problems' }).getByRole('button', { name: 'leads nowhere yet' });
    await problem.focus();
    const isShown = () => page.locator('article[data-shown=true]').count();
    const shown = await isShown();
    await problem.press('Enter');
    const focused = await page.getByLabel('Next leads to').evaluate((element) => element === document.activeElement);
    expect([shown, focused, await isShown()]).toEqual([2, true, 0]);
    await page.getByRole('button', { name: 'Publish' }).focus();
    await page.getByRole('tooltip', { name: 'Solve 1 problem first.' }).waitFor();
  });

  it('has a problem put right, sees what was changed, and takes it back exactly', async () => {
    const press = (failed: Readonly<Record<string, string>>, pressed: string) =>
      ({ type: 'press-keys', config: { keys: '1' }, to: { pressed, ...failed } }) as const;
    const flow = sketchFlow({
      start: { type: 'start', to: { next: 'first' } },
      first: press({ failed: 'bye' }, 'second'),
      second: press({}, 'bye'),
      bye: { type: 'end', config: { text: 'Goodbye.' } },
      lost: { type: 'say', config: { text: 'Nobody comes here.' }, to: { done: 'bye' } },
    });
    await using editor = await bench.open(signedIn(flow));
    const { page, store, complaints } = editor;
    await page.goto(`${editor.address}/flows/fl_1`);
    await page.getByRole('button', { name: '2 problems' }).click();
    await page.getByRole('button', { name: 'Lead it where other failures lead: Press keys' }).press('Enter');
    await page.getByRole('status', { name: 'What was put right' }).getByText('Done: Lead it').waitFor();
    await page.getByRole('button', { name: '1 problem', exact: true }).waitFor();
    const focused = await page.evaluate(() => document.activeElement?.textContent);
    const shown = await page.locator('.react-flow__edge.selected').count();
    await isSaved(page);
    const fixed = store.flows.get('fl_1')?.draft;
    await page.keyboard.press('Control+z');
    await page.getByRole('button', { name: '2 problems' }).waitFor();
    await isSaved(page);
    const undone = store.flows.get('fl_1')?.draft;
    const ways = Object.values(fixed?.edges ?? {}).map(({ from, to }) => `${from.node} ${from.port} ${to}`);
    expect([ways.at(-1), shown, focused]).toEqual(['nd_second failed nd_bye', 1, expect.stringContaining('Nobody comes here.')]);
    expect([undone?.nodes, undone?.edges, complaints]).toEqual([flow.nodes, flow.edges, []]);
  });

  it('tries a draft in writing from what keeps it from being called to its end, and plays it again with the changed draft', async () => {
    const ask = (config: Readonly<Record<string, unknown>>, answered: string) =>
      ({ type: 'ask', config, to: { answered, silent: 'sorry', 'not-understood': 'sorry' } }) as const;
    const flow = sketchFlow(
      {
        start: { type: 'start', to: { next: 'name' } },
        name: ask({ question: 'What is your name?', expects: 'text', variable: 'name' }, 'when'),
        when: ask({ question: 'When, {{ name }}?', expects: 'date-time', variable: 'start' }, 'book'),
        book: {
          type: 'plugin-action',
          config: {
            plugin: 'calendar',
            action: 'book',
            input: { start: 'start', durationMinutes: '30', name: 'name' },
            output: { bookingId: 'bookingId' },
          },
          to: { succeeded: 'bye', refused: 'when', failed: 'sorry' },
        },
        bye: { type: 'end', config: { text: 'You are booked, {{ name }}.' } },
        sorry: { type: 'end', config: { text: 'Sorry.' } },
        lost: { type: 'say', config: { text: 'Nobody comes here.' }, to: { done: 'bye' } },
      },
      { name: 'text', start: 'date-time' },
    );
    await using editor = await bench.open(signedIn(flow));
    const { page, complaints } = editor;
    const panel = page.getByRole('region', { name: 'Try in writing' });
    const say = async (words: string) => {
      await page.keyboard.type(words);
      await page.keyboard.press('Enter');
    };
    const status = (text: string) => panel.getByRole('status').getByText(text).waitFor();
    await page.goto(`${editor.address}/flows/fl_1`);
    await page.getByRole('button', { name: 'Try in writing' }).press('Enter');
    await panel.getByText('This draft cannot be called yet').waitFor();
    await panel.getByRole('button', { name: 'Add the variable "bookingId"' }).press('Enter');

    await panel.getByText('What is your name?').waitFor();
    await say('Ada Lovelace');
    await panel.getByText('When, Ada Lovelace?').waitFor();
    const visited = await page.locator('article[data-visited=true]').textContent();
    await say('no idea');
    await panel.getByText('Not understood').waitFor();
    await say('tomorrow at ten');
    await status('Waits for you to decide');
    await panel.getByRole('button', { name: 'It is refused' }).press('Enter');
    await status('On the line');
    await say('tomorrow at noon');
    await status('Waits for you to decide');
    await page.keyboard.press('Enter');
    await status('Ended');
    const story = await panel.getByRole('listitem').allTextContents();
    const squeezed = story.map((text) => text.replace(/\s+/g, ' ').trim());
    expect(visited).toContain('When, name?');
    expect(squeezed).toEqual(expect.arrayContaining(['Book an appointmentrefused', 'Book an appointmentdone']));
    expect(squeezed.slice(-3)).toEqual([
      expect.stringMatching(/^bookingId = is .*left by Done$/),
      'The flow said: You are booked, Ada Lovelace.',
      'The flow came to its end.',
    ]);

    await page.getByRole('button', { name: '1 problem' }).click();
    await page.getByRole('button', { name: 'Remove it: Say: Nobody' }).press('Enter');
    await panel.getByText('The draft has changed since this call began.').waitFor();
    await panel.getByRole('button', { name: 'Play it again' }).press('Enter');
    await panel.getByText('The draft has changed').waitFor({ state: 'detached' });
    await status('Ended');
    expect(await panel.getByRole('listitem').allTextContents()).toEqual(story);
    await page.getByRole('button', { name: 'Call again' }).press('Enter');
    await panel.getByText('When, Ada Lovelace?').waitFor({ state: 'detached' });
    await panel.getByRole('button', { name: 'Hang up' }).press('Enter');
    await panel.getByText('You hung up.').waitFor();
    await page.getByRole('button', { name: 'Close Try in writing' }).click();
    const isBack = await page.getByRole('button', { name: 'Try in writing' }).evaluate((button) => button === document.activeElement);
    expect([isBack, complaints]).toEqual([true, []]);
  });

  it.each([
    ['beside', { width: 1_280, height: 800 }],
    ['under', { width: 800, height: 700 }],
    ['under', { width: 390, height: 844 }],
  ] as const)('has Talk %s the canvas at %o, which shows the whole flow as before', async (_place, size) => {
    await using editor = await bench.open(signedIn(greeting()));
    const { page, complaints } = editor;
    await page.setViewportSize(size);
    await page.goto(`${editor.address}/flows/fl_1`);
    await node(page, 'End: Goodbye.').waitFor();
    await page.getByRole('button', { name: 'Talk', exact: true }).click();
    const isFocused = (name: string) =>
      page.getByRole('button', { name, exact: true }).evaluate((element) => element === document.activeElement);
    await page.getByRole('button', { name: 'Start talking' }).waitFor();
    const canvas = await page.locator('.react-flow').boundingBox();
    const cards = await Promise.all(['Start', 'Say: Hello.', 'End: Goodbye.'].map((name) => node(page, name).boundingBox()));
    const isInside = (box: typeof canvas) =>
      box !== null &&
      canvas !== null &&
      box.x >= canvas.x &&
      box.y >= canvas.y &&
      box.x + box.width <= canvas.x + canvas.width &&
      box.y + box.height <= canvas.y + canvas.height;
    const opened = await isFocused('Start talking');
    await page.getByRole('button', { name: 'Close Talk' }).click();
    expect([cards.map(isInside), opened, await isFocused('Talk'), complaints]).toEqual([[true, true, true], true, true, []]);
  });

  it('loses nothing while the server is away, and overwrites nobody', async () => {
    await using editor = await bench.open(signedIn(greeting()));
    const { page, store } = editor;
    await page.goto(`${editor.address}/flows/fl_1`);
    store.failingSaves = 1;
    await node(page, 'Say: Hello.').dblclick();
    await page.keyboard.type(' Welcome.');
    await page.getByText('Callwright keeps trying').waitFor();
    await isSaved(page);
    const stored = store.flows.get('fl_1');
    expect(Object.values(stored?.draft.nodes ?? {})[1]?.config).toEqual({ text: 'Hello. Welcome.' });

    if (stored !== undefined) Object.assign(stored, { revision: stored.revision + 1, draft: { ...greeting(), name: 'Theirs' } });
    await page.keyboard.type(' Come in.');
    await page.getByRole('button', { name: 'Load their version' }).click();
    await page.getByRole('heading', { name: 'Theirs' }).waitFor();
    expect(stored?.draft).toEqual({ ...greeting(), name: 'Theirs' });
  });

  it('assigns a number, sees appointments, signs out and in again', async () => {
    await using editor = await bench.open(signedIn(greeting()));
    const { page, store, complaints } = editor;
    store.bookings.push({
      id: 'bo_1',
      startsAt: '2026-11-24T08:30:00.000Z',
      endsAt: '2026-11-24T09:00:00.000Z',
      name: 'Bob Example',
      createdAt: '2026-11-21T08:00:00.000Z',
    });
    await page.getByRole('link', { name: 'Numbers' }).click();
    await page.getByLabel('Phone number').fill('+1 202 555 0100');
    await page.getByLabel('Answered by').selectOption('Appointments (not published)');
    await page.getByRole('button', { name: 'Assign the number' }).click();
    await page.getByRole('cell', { name: '+12025550100', exact: true }).waitFor();
    await page.getByRole('link', { name: 'Appointments', exact: true }).first().click();
    await page.getByRole('cell', { name: 'Bob Example' }).waitFor();
    const times = await page.getByRole('cell').first().textContent();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByLabel('E-mail').fill('ada@example.com');
    await page.getByLabel('Password').fill('wrong');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('alert').getByText('The e-mail or the password is wrong.').waitFor();
    await page.getByLabel('Password').fill('a long password');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('cell', { name: 'Bob Example' }).waitFor();
    expect([times?.replace(/\s/g, ' '), [...store.numbers.values()].map(({ phoneNumber }) => phoneNumber), complaints]).toEqual([
      'Tue, Nov 24, 2026, 9:30 AM to 10:00 AM',
      ['+12025550100'],
      [],
    ]);
  });

  it('is asked to sign in when the session is over', async () => {
    await using editor = await bench.open(signedIn(greeting()));
    await editor.page.getByText('Not published').waitFor();
    editor.store.isSignedIn = false;
    await editor.page.getByRole('link', { name: 'Numbers' }).click();
    await editor.page.getByRole('heading', { name: 'Sign in' }).waitFor();
  });
});
