import type { Flow } from '@callwright/flow-schema';
import { createCountingIds, idSchema } from '@callwright/foundation/id';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { queryAs } from '../database/testing/query-as.ts';
import { createPlugins } from '../plugins/create-plugins.ts';
import { calendarBundle } from '../plugins/testing/calendar-bundle.ts';
import type { SignedIn } from '../routing/sessions.ts';
import { openTestApi, type TestApi } from '../testing/open-test-api.ts';
import { keepVersion } from './keep-version.ts';
import { bookingFlow } from './testing/booking-flow.ts';

let api: TestApi;
let who: SignedIn;
beforeAll(async () => {
  api = await openTestApi({ plugins: createPlugins([calendarBundle(), calendarBundle({ id: 'unused' }, 'nothing();')]) });
});
beforeEach(async () => {
  who = await api.createTenant();
});
afterAll(() => api[Symbol.asyncDispose]());

const flows = (asWhom: SignedIn | undefined = who) => api.as(asWhom).flows;

/** A flow with this draft, at revision 2. */
async function savedFlow(draft: Flow = bookingFlow()) {
  const { id } = await flows().create({ name: 'Bookings' });
  await flows().saveDraft({ id, revision: 1, draft });
  return id;
}

it('a draft in a time zone that does not exist is refused in a sentence', async () => {
  const { id } = await flows().create({ name: 'Bookings' });
  const draft = bookingFlow();
  const refused = flows().saveDraft({ id, revision: 1, draft: { ...draft, settings: { ...draft.settings, timeZone: 'Mars/Olympus' } } });
  await expect(refused).rejects.toThrow('Name a time zone, such as Europe/Vienna.');
});

describe('a new flow', () => {
  it('is a draft with a start, in the time zone of its workspace', async () => {
    const { id } = await flows().create({ name: ' Bookings ' });
    expect(await flows().get({ id })).toMatchObject({
      id,
      revision: 1,
      published: null,
      draft: {
        schema: { flow: 2, 'node.start': 1 },
        name: 'Bookings',
        nodes: { nd_start: { type: 'start', config: {} } },
        edges: {},
        variables: {},
        settings: { timeZone: 'Europe/Vienna', languages: ['en'], patienceMs: 6_000 },
        layout: { nd_start: { x: 0, y: 0 } },
      },
    });
  });

  it('stands in the list, what was changed last first', async () => {
    const { id: older } = await flows().create({ name: 'Older' });
    await api.clock.advance(1_000);
    const { id: newer } = await flows().create({ name: 'Newer' });
    await api.clock.advance(1_000);
    await flows().saveDraft({ id: older, revision: 1, draft: { ...bookingFlow(), name: 'Renamed' } });
    const updatedAt = new Date(api.clock.now()).toISOString();
    expect(await flows().list()).toEqual([
      { id: older, name: 'Renamed', updatedAt, publishedAt: null },
      { id: newer, name: 'Newer', updatedAt: expect.any(String), publishedAt: null },
    ]);
  });
});

describe('a draft', () => {
  it('is saved as it is, also when it is not complete', async () => {
    const draft = { ...bookingFlow(), edges: {} };
    const id = await savedFlow(draft);
    expect(await flows().get({ id })).toMatchObject({ revision: 2, draft });
  });

  it('is not saved over what somebody else saved', async () => {
    const id = await savedFlow();
    const save = flows().saveDraft({ id, revision: 1, draft: bookingFlow('Hello.') });
    await expect(save).rejects.toMatchObject({ code: 'CONFLICT', cause: { code: 'FLOW.STALE' } });
  });

  it('is saved once, when two save at the same moment', async () => {
    const { id } = await flows().create({ name: 'Bookings' });
    const saves = ['One.', 'Two.', 'Three.'].map((greeting) => flows().saveDraft({ id, revision: 1, draft: bookingFlow(greeting) }));
    const ends = (await Promise.allSettled(saves)).map(({ status }) => status);
    expect(ends.filter((status) => status === 'fulfilled')).toHaveLength(1);
    expect((await flows().get({ id })).revision).toBe(2);
  });

  it('of a flow that is not there is not saved', async () => {
    const id = createCountingIds()('fl');
    await expect(flows().saveDraft({ id, revision: 1, draft: bookingFlow() })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('may be larger than what Fastify takes by itself', async () => {
    const { id } = await flows().create({ name: 'Bookings' });
    const token = await api.services.routing.createSession(who, 60_000);
    const save = (length: number) =>
      api.server.inject({
        method: 'POST',
        url: '/trpc/flows.saveDraft',
        headers: { 'content-type': 'application/json', cookie: `callwright_session=${token}` },
        payload: JSON.stringify({ id, revision: 1, draft: bookingFlow('x'.repeat(length)) }),
      });
    expect((await save(2_000_000)).json().error.data.appCode).toBe('FLOW.TOO_LARGE');
    expect((await save(1_900_000)).json().result.data).toEqual({ revision: 2 });
  });
});

describe('publishing', () => {
  it('makes an immutable version, which is live', async () => {
    const id = await savedFlow();
    const published = await flows().publish({ id, revision: 2 });
    expect(published).toEqual({
      type: 'published',
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
      publishedAt: new Date(api.clock.now()).toISOString(),
    });
    const { type: _type, ...live } = published;
    expect((await flows().get({ id })).published).toEqual(live);
    expect(await queryAs(api.database.superuserUrl, 'SELECT document, actions, plugins FROM version WHERE flow_id = $1', [id])).toEqual([
      {
        document: bookingFlow(),
        actions: [expect.objectContaining({ plugin: 'calendar', action: 'book' })],
        plugins: { calendar: calendarBundle().manifest.integrity },
      },
    ]);
  });

  it('again, unchanged, is the same version', async () => {
    const id = await savedFlow();
    const first = await flows().publish({ id, revision: 2 });
    await api.clock.advance(1_000);
    const again = await flows().publish({ id, revision: 2 });
    expect([first, again]).toMatchObject([{ type: 'published' }, { type: 'published', hash: 'hash' in first ? first.hash : '' }]);
  });

  it('leaves the older version as it was', async () => {
    const id = await savedFlow();
    await flows().publish({ id, revision: 2 });
    await flows().saveDraft({ id, revision: 2, draft: bookingFlow('Good evening.') });
    await flows().publish({ id, revision: 3 });
    const greetings = await queryAs(
      api.database.superuserUrl,
      `SELECT document->'nodes'->'nd_hello'->'config'->>'text' AS text FROM version WHERE flow_id = $1 ORDER BY 1`,
      [id],
    );
    expect(greetings).toEqual([{ text: 'Good day.' }, { text: 'Good evening.' }]);
  });

  it('is refused with what is wrong with the flow', async () => {
    const id = await savedFlow({ ...bookingFlow(), edges: {} });
    expect(await flows().publish({ id, revision: 2 })).toEqual({
      type: 'refused',
      diagnostics: expect.arrayContaining([expect.objectContaining({ severity: 'error', place: expect.anything() })]),
    });
    expect((await flows().get({ id })).published).toBeNull();
  });

  it('of a draft that was changed meanwhile is refused', async () => {
    const id = await savedFlow();
    await expect(flows().publish({ id, revision: 1 })).rejects.toMatchObject({ code: 'CONFLICT' });
  });
});

describe('a version that is tried out', () => {
  const keep = (flow: Flow, id: string) => {
    const order = { tenantId: who.tenantId, flowId: idSchema('fl').parse(id), flow };
    return api.services.inTenant(who.tenantId, (tx) => keepVersion(tx, api.services, order));
  };

  it('is kept without being published, and is published later as the same', async () => {
    const id = await savedFlow();
    const kept = await keep(bookingFlow(), id);
    expect((await flows().get({ id })).published).toBeNull();
    expect(await flows().publish({ id, revision: 2 })).toMatchObject(kept);
    const published = await queryAs(
      api.database.superuserUrl,
      'SELECT published_at IS NOT NULL AS is_published FROM version WHERE flow_id = $1',
      [id],
    );
    expect(published).toEqual([{ is_published: true }]);
  });

  it('is not kept when the flow cannot run', async () => {
    expect(await keep({ ...bookingFlow(), edges: {} }, await savedFlow())).toEqual({ diagnostics: expect.any(Array) });
  });
});

describe('the flows of another workspace', () => {
  it('do not exist', async () => {
    const id = await savedFlow();
    const stranger = await api.createTenant();
    expect(await flows(stranger).list()).toEqual([]);
    await expect(flows(stranger).get({ id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(flows(stranger).saveDraft({ id, revision: 2, draft: bookingFlow() })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(flows(stranger).publish({ id, revision: 2 })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('are for nobody who is not signed in', async () => {
    await expect(api.as().flows.list()).rejects.toMatchObject({ code: 'UNAUTHORIZED' });
  });
});

it('the actions that flows may use are listed', async () => {
  expect((await api.as(who).actions.list()).map(({ plugin, action }) => `${plugin}.${action}`)).toEqual(['calendar.book', 'unused.book']);
});
