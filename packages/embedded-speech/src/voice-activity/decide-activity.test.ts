import { describe, expect, it } from 'vitest';
import { type Activity, type ActivityChange, decideActivity, silence } from './decide-activity.ts';

const changesOver = (probabilities: readonly number[]) => {
  let activity: Activity = silence;
  return probabilities.map((probability): ActivityChange | undefined => {
    const decision = decideActivity(activity, probability);
    activity = decision.activity;
    return decision.change;
  });
};

describe('whether somebody speaks', () => {
  it.each<[string, number[], (ActivityChange | undefined)[]]>([
    ['stays silent below the start', [0, 0.2, 0.49], [undefined, undefined, undefined]],
    ['starts at the start, once', [0.5, 0.9], ['started', undefined]],
    ['goes on between the two thresholds', [0.6, 0.35, 0.49], ['started', undefined, undefined]],
    ['ends below the end, once', [0.6, 0.34, 0.1], ['started', 'ended', undefined]],
    ['does not start again between the two', [0.6, 0.1, 0.4, 0.5], ['started', 'ended', undefined, 'started']],
  ])('%s', (_name, probabilities, changes) => {
    expect(changesOver(probabilities)).toEqual(changes);
  });

  it('takes thresholds of its own', () => {
    expect(decideActivity(silence, 0.6, { start: 0.7, end: 0.5 }).change).toBeUndefined();
  });
});
