import { createLogger } from '@callwright/foundation/log';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { queryAs } from '../database/testing/query-as.ts';
import { openTestApi, type TestApi } from '../testing/open-test-api.ts';
import { untilSleeping } from '../testing/until-sleeping.ts';

const ada = { email: 'ada@example.com', password: 'correct horse battery' };
const order = { ...ada, workspaceName: 'The workshop', timeZone: 'Europe/Vienna' };
const dayMs = 86_400_000;

let api: TestApi;
let logged: string;
beforeEach(async () => {
  logged = '';
  const write = (line: string) => {
    logged += line;
  };
  api = await openTestApi({ log: createLogger({ name: 'test', level: 'trace' }, { write }) });
});
afterEach(() => api[Symbol.asyncDispose]());

interface Answer {
  readonly status: number;
  readonly data: unknown;
  readonly cookie: string | undefined;
}

/** Asks as a browser does, with the cookie it was given. */
async function ask(procedure: string, input?: unknown, cookie = ''): Promise<Answer> {
  const isQuery = ['setup.status', 'session.current'].includes(procedure);
  const response = await api.server.inject({
    method: isQuery ? 'GET' : 'POST',
    url: `/trpc/${procedure}`,
    headers: { cookie, ...(!isQuery && { 'content-type': 'application/json' }) },
    ...(!isQuery && { payload: JSON.stringify(input ?? {}) }),
  });
  const body = response.json();
  const setCookie = response.headers['set-cookie'];
  const data = body.result?.data ?? body.error?.data.appCode ?? null;
  return { status: response.statusCode, data, cookie: setCookie === undefined ? undefined : String(setCookie).split(';')[0] };
}

/** A refusal takes a second, which the test's clock must be told to pass. */
async function askToBeRefused(credentials: { readonly email: string; readonly password: string }): Promise<unknown> {
  const answer = ask('session.signIn', credentials);
  await Promise.race([untilSleeping(api.clock), answer]);
  await api.clock.advance(1_000);
  return (await answer).data;
}

describe('the first account', () => {
  it('is made with its workspace and calendar, and is signed in', async () => {
    expect(await ask('setup.status')).toMatchObject({ data: { isSetUp: false } });
    const { data, cookie } = await ask('setup.create', { ...order, email: ' Ada@Example.com ' });
    expect(data).toEqual({});
    expect(await ask('setup.status')).toMatchObject({ data: { isSetUp: true } });
    expect(await ask('session.current', undefined, cookie)).toMatchObject({
      data: {
        account: { id: expect.stringMatching(/^ac_/), email: 'ada@example.com' },
        workspace: { id: expect.stringMatching(/^tn_/), name: 'The workshop', timeZone: 'Europe/Vienna' },
      },
    });
    expect(await queryAs(api.database.superuserUrl, 'SELECT weekdays, opens_at_minute, closes_at_minute FROM calendar')).toEqual([
      { weekdays: [1, 2, 3, 4, 5], opens_at_minute: 540, closes_at_minute: 1020 },
    ]);
  });

  it('is one, however many ask for it at the same moment', async () => {
    const orders = Array.from({ length: 5 }, (_, index) => ask('setup.create', { ...order, email: `ada-${index}@example.com` }));
    const answers = (await Promise.all(orders)).map(({ data }) => data);
    expect(answers.filter((data) => data === 'ACCOUNT.ALREADY_SET_UP')).toHaveLength(4);
    expect(await queryAs(api.database.superuserUrl, 'SELECT count(*)::int AS count FROM account')).toEqual([{ count: 1 }]);
    expect(await queryAs(api.database.superuserUrl, 'SELECT count(*)::int AS count FROM tenant')).toEqual([{ count: 1 }]);
  });

  it.each([
    ['a short password', { password: 'ninechars' }],
    ['an endless password', { password: 'x'.repeat(201) }],
    ['no e-mail address', { email: 'ada' }],
    ['a time zone that does not exist', { timeZone: 'Europe/Atlantis' }],
    ['a name of nothing but blanks', { workspaceName: '  ' }],
    ['a name that no database keeps', { workspaceName: 'a\u0000b' }],
  ])('is not made with %s', async (_name, changes) => {
    expect(await ask('setup.create', { ...order, ...changes })).toMatchObject({ status: 400, data: 'TRPC.INVALID_INPUT' });
  });
});

describe('signing in', () => {
  it('opens a session with the right password, and signing out ends it', async () => {
    await ask('setup.create', order);
    const { cookie } = await ask('session.signIn', { email: 'ADA@example.com', password: ada.password });
    expect(await ask('session.current', undefined, cookie)).toMatchObject({ data: { account: { email: 'ada@example.com' } } });
    expect(await ask('session.signOut', undefined, cookie)).toMatchObject({ status: 200, cookie: 'callwright_session=' });
    expect(await ask('session.current', undefined, cookie)).toMatchObject({ data: null });
  });

  it('is refused alike for a wrong password and for an unknown address, after the same time', async () => {
    await ask('setup.create', order);
    expect(await askToBeRefused({ ...ada, password: 'wrong horse battery' })).toBe('ACCOUNT.SIGN_IN_REFUSED');
    expect(await askToBeRefused({ ...ada, email: 'nobody@example.com' })).toBe('ACCOUNT.SIGN_IN_REFUSED');
  });

  it('is closed for a minute after five failures, then for two', async () => {
    await ask('setup.create', order);
    for (let failure = 1; failure <= 5; failure += 1) await askToBeRefused({ ...ada, password: `wrong password ${failure}` });
    expect(await askToBeRefused(ada)).toBe('ACCOUNT.SIGN_IN_REFUSED');
    await api.clock.advance(60_000);
    await askToBeRefused({ ...ada, password: 'wrong once more' });
    await api.clock.advance(60_000);
    expect(await askToBeRefused(ada)).toBe('ACCOUNT.SIGN_IN_REFUSED');
    await api.clock.advance(60_000);
    expect((await ask('session.signIn', ada)).status).toBe(200);
  });

  it('counts every one of many failures at the same moment', async () => {
    await ask('setup.create', order);
    const { routing } = api.services;
    const attempts = await Promise.all(Array.from({ length: 20 }, () => routing.beginSignIn(ada.email)));
    expect(attempts.filter((attempt) => attempt !== undefined)).toHaveLength(5);
  });

  it('forgets failures when the password was right', async () => {
    await ask('setup.create', order);
    for (let failure = 1; failure <= 4; failure += 1) await askToBeRefused({ ...ada, password: `wrong password ${failure}` });
    await ask('session.signIn', ada);
    for (let failure = 1; failure <= 4; failure += 1) await askToBeRefused({ ...ada, password: `wrong password ${failure}` });
    expect((await ask('session.signIn', ada)).status).toBe(200);
  });
});

describe('a session', () => {
  it('ends after thirty days', async () => {
    const { cookie } = await ask('setup.create', order);
    await api.clock.advance(30 * dayMs - 1);
    expect((await ask('session.current', undefined, cookie)).data).not.toBeNull();
    await api.clock.advance(1);
    expect((await ask('session.current', undefined, cookie)).data).toBeNull();
  });

  it('ends when its account leaves the workspace', async () => {
    const { cookie } = await ask('setup.create', order);
    await queryAs(api.database.superuserUrl, 'DELETE FROM membership');
    expect((await ask('session.current', undefined, cookie)).data).toBeNull();
  });

  it('is not to be read from the database', async () => {
    const { cookie } = await ask('setup.create', order);
    const [row] = await queryAs(api.database.superuserUrl, 'SELECT * FROM session, account');
    expect(JSON.stringify(row)).not.toContain(cookie?.split('=')[1]);
    expect(JSON.stringify(row)).not.toContain(ada.password);
  });

  it('with a token that somebody made up is none', async () => {
    expect((await ask('session.current', undefined, 'callwright_session=made-up')).data).toBeNull();
  });
});

it('logs neither addresses nor passwords', async () => {
  await ask('setup.create', order);
  await ask('setup.create', order);
  await ask('setup.create', { ...order, email: 'not an address of ada', password: 'short' });
  await askToBeRefused({ ...ada, password: 'wrong horse battery' });
  await ask('session.signIn', ada);
  expect(logged).toContain('the first workspace was made');
  expect(logged).not.toMatch(/ada|horse|example\.com|short/i);
});
