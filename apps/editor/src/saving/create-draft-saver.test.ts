import { catalog } from '@callwright/flow-nodes';
import { type Flow, withVersions } from '@callwright/flow-schema';
import { createTestClock } from '@callwright/foundation/clock';
import { describe, expect, it } from 'vitest';
import { apiError } from '../testing/api-error.ts';
import { sketchFlow } from '../testing/sketch-flow.ts';
import { createDraftSaver } from './create-draft-saver.ts';

const draft = withVersions(sketchFlow({ start: { type: 'start' } }), catalog);
const named = (name: string): Flow => ({ ...draft, name });

type Trouble = 'lost-request' | 'lost-answer' | 'somebody-else' | 'refused' | 'signed-out';

/** A server with one draft, on which the next savings go wrong as they are told to. */
function openSaver() {
  const clock = createTestClock();
  const stored = { revision: 1, draft };
  const troubles: Trouble[] = [];
  const save = async (revision: number, next: Flow) => {
    const trouble = troubles.shift();
    if (trouble === 'lost-request') throw new TypeError('Failed to fetch');
    if (trouble === 'refused') throw apiError(400, 'The name is too long.');
    if (trouble === 'signed-out') throw apiError(401, 'Sign in.');
    if (trouble === 'somebody-else') Object.assign(stored, { revision: stored.revision + 1, draft: named('Theirs') });
    if (revision !== stored.revision) throw apiError(409, 'Somebody else changed it.');
    Object.assign(stored, { revision: revision + 1, draft: next });
    if (trouble === 'lost-answer') throw new TypeError('Failed to fetch');
    return { revision: stored.revision };
  };
  const saver = createDraftSaver({ draft, revision: 1, clock, save, load: async () => stored });
  const states: string[] = [];
  saver.subscribe(() => states.push(saver.read().type));
  return { saver, clock, stored, troubles, states };
}

describe('a saver of drafts', () => {
  it('sends what was edited after a short while, and quick edits together', async () => {
    const { saver, clock, stored, states } = openSaver();
    saver.change(named('A'));
    saver.change(named('B'));
    await clock.advance(400);
    expect([stored, states, saver.revision()]).toEqual([{ revision: 2, draft: named('B') }, ['saving', 'saved'], 2]);
  });

  it('sends nothing while nothing was edited', async () => {
    const { saver, clock, stored } = openSaver();
    expect([await saver.flush(), stored.revision, clock.sleeping]).toEqual([true, 1, 0]);
  });

  it('is not saved before the last edit is', async () => {
    const { saver, clock, stored, states } = openSaver();
    saver.change(named('A'));
    const first = clock.advance(400);
    saver.change(named('B'));
    await first;
    await clock.advance(400);
    expect([stored.draft.name, states.at(-1)]).toEqual(['B', 'saved']);
  });

  it('tries again later and later until the server is back', async () => {
    const { saver, clock, stored, troubles, states } = openSaver();
    troubles.push('lost-request', 'lost-request', 'lost-request');
    saver.change(named('A'));
    for (const ms of [400, 1_000, 2_000]) await clock.advance(ms);
    expect([stored.revision, states]).toEqual([1, ['saving', 'failed', 'failed', 'failed']]);
    await clock.advance(4_000);
    expect([stored.draft.name, saver.read()]).toEqual(['A', { type: 'saved' }]);
  });

  it('keeps what was edited when the account was signed out, and saves it afterwards', async () => {
    const { saver, clock, stored, troubles } = openSaver();
    troubles.push('signed-out');
    saver.change(named('A'));
    await clock.advance(400);
    expect(saver.read()).toMatchObject({ type: 'failed', failure: { reason: 'signed-out' } });
    await clock.advance(1_000);
    expect(stored.draft.name).toBe('A');
  });

  it('does not take its own draft for that of somebody else when the answer was lost', async () => {
    const { saver, clock, stored, troubles } = openSaver();
    troubles.push('lost-answer');
    saver.change(named('A'));
    await clock.advance(400);
    saver.change(named('B'));
    await clock.advance(1_000);
    expect([stored, saver.read(), saver.revision()]).toEqual([{ revision: 3, draft: named('B') }, { type: 'saved' }, 3]);
  });

  it('stops when somebody else changed the flow, and overwrites nothing', async () => {
    const { saver, clock, stored, troubles } = openSaver();
    troubles.push('somebody-else');
    saver.change(named('A'));
    await clock.advance(400);
    saver.change(named('B'));
    expect([await saver.flush(), stored.draft.name, saver.read(), clock.sleeping]).toEqual([false, 'Theirs', { type: 'conflict' }, 0]);
  });

  it('stops also when somebody else was faster than a draft whose answer was lost', async () => {
    const { saver, clock, stored, troubles } = openSaver();
    troubles.push('lost-request', 'somebody-else');
    saver.change(named('A'));
    await clock.advance(400);
    await clock.advance(1_000);
    expect([stored.draft.name, saver.read()]).toEqual(['Theirs', { type: 'conflict' }]);
  });

  it('says why a draft is not taken, and sends the next one', async () => {
    const { saver, clock, stored, troubles } = openSaver();
    troubles.push('refused');
    saver.change(named('A'));
    await clock.advance(400);
    expect([saver.read(), clock.sleeping]).toEqual([
      { type: 'refused', failure: { reason: 'refused', sentence: 'The name is too long.' } },
      0,
    ]);
    saver.change(named('B'));
    await clock.advance(400);
    expect([stored.draft.name, saver.read()]).toEqual(['B', { type: 'saved' }]);
  });

  it('saves at once when it is told to', async () => {
    const { saver, stored, clock } = openSaver();
    saver.change(named('A'));
    expect([await saver.flush(), stored.draft.name, clock.sleeping]).toEqual([true, 'A', 0]);
  });

  it('says when saving at once did not work', async () => {
    const { saver, troubles, clock } = openSaver();
    troubles.push('lost-request');
    saver.change(named('A'));
    expect([await saver.flush(), saver.read().type, clock.sleeping]).toEqual([false, 'failed', 1]);
  });
});
