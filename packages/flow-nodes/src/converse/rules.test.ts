import { describe, expect, it } from 'vitest';
import { flowAround, problemsOf } from '../testing/drive.ts';
import { findSlots, slotTalk, slotVariables } from '../testing/slot-talk.ts';

describe('the check of a conversation', () => {
  const problems = (changes: object, more: object = {}) =>
    problemsOf(flowAround('converse', { ...slotTalk, ...changes }, { ...slotVariables, ...more }), { actions: [findSlots] });

  it('is content with a sound one', () => {
    expect(problems({})).toEqual([]);
  });

  it.each([
    ['no way out', { tools: [] }, 'tools', /Add a way out/],
    ['a port that is there already', { tools: [{ type: 'exit', name: 'silent', description: 'x' }] }, 'tools.0', /Choose another name/],
    ['two ways out of one name', { tools: [slotTalk.tools[2], slotTalk.tools[2]] }, 'tools.1', /there twice/],
    [
      'a tool that is not installed',
      { tools: [{ ...slotTalk.tools[0], action: 'dance' }, slotTalk.tools[2]] },
      'tools.0',
      /no action "dance"/,
    ],
    ['a value that nobody finds out', { extracts: [] }, 'tools.1', /Nobody finds out "day"/],
    [
      'a variable that is not there',
      { extracts: [{ name: 'day', description: 'x', variable: 'gone' }] },
      'extracts.0',
      /no variable "gone"/,
    ],
    [
      'a value of the wrong type for an input',
      { tools: [{ ...slotTalk.tools[0], input: { day: '1' } }, slotTalk.tools[2]] },
      'tools.0.input.day',
      /date/,
    ],
  ])('finds %s', (_what, changes, field, message) => {
    expect(problems(changes)).toContainEqual([field, expect.stringMatching(message)]);
  });

  it('keeps what is sensitive from the model', () => {
    const found = problems(
      { extracts: [{ name: 'day', description: 'x', variable: 'day' }] },
      { day: { type: 'date', privacy: 'sensitive' } },
    );
    expect(found).toContainEqual(['extracts.0', expect.stringContaining('a language model would hear it')]);
  });
});
