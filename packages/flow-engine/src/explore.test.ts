import { describe, expect, it } from 'vitest';
import { coverage } from './coverage.ts';
import { understandPlainly } from './explore/plausible-answers.ts';
import { type Exploration, explore } from './explore.ts';
import { runFlowTest } from './run-flow-test.ts';
import { bookingSketch, bookingVariables, simulateProgram } from './testing/simulate-flow.ts';

const program = simulateProgram(bookingSketch, { variables: bookingVariables });
const variables = bookingVariables;

function wayTo({ proposals }: Exploration, node: string, port?: string) {
  const proposal = proposals.find(({ reaches }) =>
    reaches.some((goal) => (goal.type === 'port' ? goal.port === port : port === undefined) && 'node' in goal && goal.node === node),
  );
  return proposal?.test.steps.map((step) => ('words' in step ? step.words : step.type));
}

describe('an exploration', () => {
  it('finds the shortest conversation to each node and port, and each really goes there', () => {
    const found = explore(program);
    expect(wayTo(found, 'nd_bye')).toEqual(['Ada Lovelace', 'yes']);
    expect(wayTo(found, 'nd_name', 'silent')).toEqual(['stays-silent']);
    expect(wayTo(found, 'nd_name', 'not-understood')).toEqual(['...', '...']);
    expect(found.proposals.map(({ test }) => runFlowTest(program, understandPlainly, test).type)).not.toContain('failed');
  });

  it('reaches all that can be reached, and says what cannot', () => {
    const found = explore(program);
    const traces = found.proposals.map(({ test }) => runFlowTest(program, understandPlainly, test).trace);
    const { nodes } = coverage(program, traces);
    expect([nodes.filter(({ count }) => count === 0), found.notFound]).toEqual([
      [],
      [{ type: 'port', part: '', node: 'nd_noted', port: 'failed' }],
    ]);
    expect(found.summary).toMatch(
      /^Not found within \d+ states: a call that leaves "nd_noted" \(do\) by "failed": with the words and answers that were tried, there is none\.$/,
    );
  });

  it('looks for nothing that was reached already', () => {
    const first = explore(program);
    const traces = first.proposals.map(({ test }) => runFlowTest(program, understandPlainly, test).trace);
    expect(explore(program, { covered: coverage(program, traces) }).proposals).toEqual([]);
  });

  it('says that something may be farther off when it has looked at as much as it may', () => {
    const found = explore(program, { maxStates: 3 });
    expect([found.notFound.length > 0, found.summary]).toEqual([true, expect.stringContaining('there may be one farther off')]);
  });

  it('lets the world answer in every way that flows tell apart, and writes the answers into the test', () => {
    const test = explore(program).proposals.find(({ reaches }) =>
      reaches.some((goal) => goal.type === 'port' && goal.node === 'nd_book' && goal.port === 'failed'),
    );
    expect(test?.test.world.plugins).toMatchObject({ 'calendar.book': [{ type: 'failed', reason: 'refused' }] });
  });

  it('counts how often a node was come to where the flow does', () => {
    const name = {
      ...bookingSketch.name,
      maxVisits: 3,
      to: { answered: 'bye', silent: 'name', 'not-understood': 'sorry', 'too-often': 'sorry' },
    };
    const found = explore(
      simulateProgram(
        { start: { type: 'start', to: { next: 'name' } }, name, bye: bookingSketch.bye, sorry: bookingSketch.sorry },
        { variables },
      ),
    );
    expect(wayTo(found, 'nd_name', 'too-often')).toEqual(['stays-silent', 'stays-silent', 'stays-silent']);
  });

  it('proposes nothing that does not go as it was found', () => {
    const taken = new Set<string>();
    const found = explore(program, {
      understand: (words, expectation, context) => {
        const key = `${words} ${context.now}`;
        const isNew = !taken.has(key);
        taken.add(key);
        return isNew ? understandPlainly(words, expectation, context) : { understood: { type: 'nothing' } };
      },
    });
    expect([wayTo(found, 'nd_bye'), found.notFound.some((goal) => goal.type === 'node' && goal.node === 'nd_bye')]).toEqual([
      undefined,
      true,
    ]);
  });

  it('holds a conversation with a language model until it calls a tool', () => {
    const talk = simulateProgram({
      start: { type: 'start', to: { next: 'talk' } },
      talk: { type: 'converse', config: { instructions: 'Be kind.' }, to: { done: 'bye', failed: 'sorry' } },
      bye: { type: 'end', config: { text: 'Goodbye.' } },
      sorry: { type: 'end', config: { text: 'Sorry.' } },
    });
    const found = explore(talk);
    expect([found.notFound, wayTo(found, 'nd_bye')]).toEqual([[], []]);
  });

  it('says words of each kind of answer that lead somewhere', () => {
    const choice = {
      type: 'choice',
      choices: [
        { value: 'a', label: 'Repairs', saidAs: [] },
        { value: 'b', label: 'Sales', saidAs: [] },
      ],
    };
    const menu = simulateProgram(
      { ...bookingSketch, sure: { ...bookingSketch.sure, config: { question: 'Which?', expectation: choice, variable: 'name' } } },
      { variables },
    );
    expect(wayTo(explore(menu), 'nd_bye')).toEqual(['Ada Lovelace', 'Repairs']);
  });
});
