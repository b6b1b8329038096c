import { describe, expect, it } from 'vitest';
import { coverage, missedIn } from './coverage.ts';
import { understandPlainly } from './explore/plausible-answers.ts';
import { simulate } from './simulate.ts';
import { bookingSketch, bookingVariables, simulateProgram } from './testing/simulate-flow.ts';

const program = simulateProgram(bookingSketch, { variables: bookingVariables });

function held(...words: readonly string[]) {
  const one = simulate({ program, understand: understandPlainly });
  for (const each of words) one.says(each);
  return one.trace();
}

describe('coverage', () => {
  it('counts the nodes, ports and edges that calls have come through', () => {
    const { nodes, ports, calls, diverged } = coverage(program, [held('Ada Lovelace', '...'), held('Ada Lovelace', 'yes')]);
    const counted = (rows: readonly { readonly node: string; readonly port?: string; readonly count: number }[]) =>
      Object.fromEntries(rows.map(({ node, port, count }) => [port === undefined ? node : `${node} ${port}`, count]));
    expect([calls, diverged, counted(nodes)]).toEqual([
      2,
      0,
      { nd_start: 2, nd_hello: 2, nd_name: 3, nd_sure: 2, nd_book: 1, nd_noted: 0, nd_bye: 0, nd_sorry: 1 },
    ]);
    expect(counted(ports)).toMatchObject({
      'nd_name answered': 2,
      'nd_name silent': 0,
      'nd_sure answered': 1,
      'nd_sure not-understood': 1,
      'nd_book failed': 1,
    });
    expect(ports.find(({ port }) => port === 'failed')).toEqual({ node: 'nd_book', port: 'failed', to: 'nd_sorry', count: 1 });
  });

  it('tells what no call has come through', () => {
    const { nodes } = missedIn(coverage(program, [held('Ada Lovelace', 'yes')]));
    expect(nodes.map(({ node }) => node)).toEqual(['nd_noted', 'nd_bye']);
  });

  it('counts a call of another version as far as it was the same', () => {
    const changed = simulateProgram(
      { ...bookingSketch, sure: { ...bookingSketch.sure, config: { ...bookingSketch.sure.config, question: 'Right?' } } },
      { variables: bookingVariables },
    );
    const { diverged, nodes } = coverage(changed, [held('Ada Lovelace', 'yes')]);
    expect([diverged, nodes.filter(({ count }) => count > 0).map(({ node }) => node)]).toEqual([1, ['nd_start', 'nd_hello', 'nd_name']]);
  });
});
