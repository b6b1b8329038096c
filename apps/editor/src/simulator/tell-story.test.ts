import { compile } from '@callwright/flow-engine';
import { catalog } from '@callwright/flow-nodes';
import { bookAction, bookingFlow } from '@callwright/flow-nodes/testing/booking-flow';
import { call } from '@callwright/flow-nodes/testing/call';
import { expect, it } from 'vitest';
import { tellStory } from './tell-story.ts';
import { journeyOf } from './worker/journey.ts';

it('tells what was said and where the call went in the order in which it came about', () => {
  const one = call(bookingFlow);
  one.says('Ada');
  const { entries } = one.trace();
  const { program } = compile(bookingFlow, catalog, { actions: [bookAction] });
  if (program === undefined) throw new Error('The flow has errors.');
  const story = tellStory(entries, journeyOf(program, entries)).map((item) => {
    if (item.type === 'stop') return item.stop.left.map(({ node, port }) => `${node} ${port}`).join();
    return 'text' in item.line ? item.line.text : item.line.type;
  });
  expect(story).toEqual([
    'nd_start next',
    'Good day, this is the workshop.',
    'nd_hello done',
    'What is your name?',
    'caller-spoke',
    'nd_name answered',
    'When would you like to come, Ada?',
  ]);
});
