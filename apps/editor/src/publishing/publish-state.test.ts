import { describe, expect, it } from 'vitest';
import { type PublishFacts, readPublishState } from './publish-state.ts';

const saved = { type: 'saved' } as const;
const live = { hash: 'abcdef0123', publishedAt: '2026-01-01T00:00:00.000Z' };

describe('whether a flow can be published', () => {
  it.each<[string, PublishFacts, string, string | undefined]>([
    ['new and sound', { hash: 'a', errors: 0, published: null, saving: saved }, 'Not live yet', undefined],
    ['new with problems', { hash: undefined, errors: 2, published: null, saving: saved }, 'Not live yet', 'Solve 2 problems first.'],
    ['live as it is', { hash: live.hash, errors: 0, published: live, saving: saved }, 'Live · abcdef0', 'What you see is live already.'],
    ['changed since', { hash: 'b', errors: 0, published: live, saving: saved }, 'Changes not live', undefined],
    [
      'changed, with a problem',
      { hash: undefined, errors: 1, published: live, saving: saved },
      'Changes not live',
      'Solve 1 problem first.',
    ],
    [
      'changed by others',
      { hash: 'b', errors: 0, published: live, saving: { type: 'conflict' } },
      'Changes not live',
      'Load the other version first.',
    ],
  ])('%s', (_what, facts, label, reasonNot) => {
    expect(readPublishState(facts)).toMatchObject({ label, reasonNot });
  });
});
