import type { PrivacyRules } from '@callwright/flow-schema';
import { expect, it } from 'vitest';
import { mayModelSee } from './may-model-see.ts';

const nothing: PrivacyRules = { personal: [], sensitive: [], health: [], card: [] };

it('a model sees what is public, and of all else what the rule for just that lets in', () => {
  expect(mayModelSee('public', undefined, nothing)).toBe(true);
  const labels = [
    ['personal', 'personal', undefined],
    ['sensitive', 'sensitive', undefined],
    ['health', 'sensitive', 'health'],
    ['card', 'sensitive', 'card'],
  ] as const;
  for (const [allowed] of labels) {
    const rules: PrivacyRules = { ...nothing, [allowed]: ['model'] };
    const seen = labels.filter(([, label, kind]) => mayModelSee(label, kind, rules)).map(([name]) => name);
    expect(seen).toEqual([allowed]);
  }
});
