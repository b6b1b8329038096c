import type { Locator, Page } from 'playwright-core';

/** Somebody who does not program, at the screen: what they do, by the names that the screen gives to things. */
export interface Designer {
  setsUp(workspace: { readonly workspace: string; readonly email: string; readonly password: string }): Promise<void>;
  drawsBookings(): Promise<void>;
  publishes(): Promise<void>;
  signsIn(who: { readonly email: string; readonly password: string }): Promise<void>;
  /** By voice, to the end of the call. */
  talks(): Promise<void>;
  /** Waits for each question, and writes the answer. */
  talksByTyping(turns: readonly (readonly [question: string, answer: string])[]): Promise<void>;
  findsAppointment(): Promise<void>;
}

export function createDesigner(page: Page): Designer {
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const node = (name: string) => page.getByRole('group', { name: new RegExp(`^${name}`) });
  const add = async (what: string, words = '') => {
    await button(`Add ${what}`).press('Enter');
    await page.keyboard.type(words);
  };
  const keepAs = async (name: string) => {
    await page.getByLabel('Keep the answer as').selectOption('New variable…');
    await page.getByLabel('Name of the new variable').fill(name);
    await page.keyboard.press('Enter');
  };

  return {
    setsUp: async ({ workspace, email, password }) => {
      await page.getByLabel('Name of the workspace').fill(workspace);
      await page.getByLabel('E-mail').fill(email);
      await page.getByLabel('Password').fill(password);
      await button('Make the workspace').click();
      await button('Sign out').click();
      await signsIn({ email, password });
    },
    signsIn,
    drawsBookings: async () => {
      await page.getByLabel('Name of the new flow').fill('Workshop bookings');
      await button('New flow').click();
      await add('Say', 'Good day and welcome to the workshop that repairs every car.');
      await add('Ask', 'What is your name?');
      await keepAs('name');
      await add('Ask', 'When would you like to come?');
      await page.getByLabel('The answer is').selectOption('A day and a time');
      await keepAs('appointment');
      await add('Ask');
      await button('Insert appointment').first().click();
      await page.keyboard.type('. Is that right?');
      await page.getByLabel('The answer is').selectOption('Yes or no');
      await keepAs('isRight');
      await add('Do something');
      await page.getByLabel('What to do').selectOption('Book an appointment');
      await givesWhatItNeeds(page.getByRole('group', { name: 'What it needs' }));
      await add('End', 'You are booked. Goodbye.');
      await button('Show everything').click();
      await button('Add End').dragTo(page.locator('.react-flow__pane'), { targetPosition: { x: 120, y: 640 } });
      await page.keyboard.type('I am sorry, that did not work. Please call again.');
      await leadsTheRestTo('End: I am sorry');
    },
    publishes: async () => {
      await button('Publish').click();
      await page.getByRole('status', { name: 'What is live' }).getByText('Live ·').waitFor();
    },
    talks: async () => {
      const panel = await startsTalking();
      await isEnded(panel);
    },
    talksByTyping: async (turns) => {
      const panel = await startsTalking();
      for (const [question, answer] of turns) {
        await panel.getByRole('list', { name: 'Transcript' }).getByText(question).last().waitFor();
        await panel.getByRole('textbox', { name: 'Say it in writing' }).fill(answer);
        await page.keyboard.press('Enter');
      }
      await isEnded(panel);
    },
    findsAppointment: async () => {
      await button('To the flows').click();
      await page.getByRole('link', { name: 'Appointments' }).click();
      await page
        .getByRole('table', { name: 'Appointments' })
        .getByText(/15:30|3:30/)
        .waitFor();
    },
  };

  async function signsIn({ email, password }: { readonly email: string; readonly password: string }): Promise<void> {
    await page.getByLabel('E-mail').fill(email);
    await page.getByLabel('Password').fill(password);
    await button('Sign in').click();
  }

  async function startsTalking(): Promise<Locator> {
    await button('Talk').click();
    const panel = page.getByRole('region', { name: 'Talk' });
    await panel.getByRole('button', { name: 'Start talking' }).click();
    await panel.getByText('On the line').waitFor();
    return panel;
  }

  function isEnded(panel: Locator): Promise<void> {
    return panel.getByText('Ended', { exact: true }).waitFor({ timeout: 90_000 });
  }

  async function givesWhatItNeeds(inputs: Locator): Promise<void> {
    await inputs.getByLabel('When it begins').selectOption('appointment');
    await inputs.getByLabel('How many minutes it takes').selectOption('Always the same…');
    await inputs.getByLabel('How many minutes it takes, always').fill('30');
    await inputs.getByLabel('Whom it is for').selectOption('name');
  }

  /** The first connection is drawn by mouse, the others are chosen by name. */
  async function leadsTheRestTo(target: string): Promise<void> {
    await node('Ask: What').getByRole('img', { name: 'Port Silent' }).dragTo(node(target));
    const open: readonly (readonly [string, readonly string[]])[] = [
      ['Ask: What', ['Not understood']],
      ['Ask: When', ['Silent', 'Not understood']],
      ['Ask: .*Is that right', ['Silent', 'Not understood']],
      ['Do something', ['Refused', 'Failed']],
    ];
    for (const [name, ports] of open) {
      await node(name).click();
      for (const port of ports)
        await page.getByLabel(`${port} leads to`).selectOption({ label: `${target}, that did not work. Please call again.` });
    }
  }
}
