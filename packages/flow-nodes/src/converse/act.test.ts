import type { PrivacyRules } from '@callwright/flow-schema';
import { describe, expect, it } from 'vitest';
import { buildFlow } from '../testing/build-flow.ts';
import { drive, flowAround } from '../testing/drive.ts';
import { findSlots, slotTalk, slotVariables } from '../testing/slot-talk.ts';
import { lastTold, talkUnderWay } from '../testing/talk-under-way.ts';

describe('a tool of a model', () => {
  it('tells the model nothing that the rules of the flow keep from it', () => {
    const one = talkUnderWay();
    one.callsTool('calendar_find_slots', { day: '2026-11-24' });
    one.happens({ type: 'plugin.succeeded', output: { first: '09:30', doctor: 'Flu' } });
    expect(lastTold(one)).toEqual([{ from: 'tool', call: 'call-1', output: { first: '09:30' } }]);
  });

  it.each<[string, Partial<PrivacyRules>, object]>([
    ['nothing', {}, {}],
    ['all', { sensitive: ['plugin', 'model'], health: ['model'], card: ['model'] }, { first: '09:30' }],
  ])('tells the model %s of an answer to what was sensitive, as the rules say, and seals it', (_what, allowed, shown) => {
    const action = { ...slotTalk.tools[0], input: { branch: 'illness' }, output: {} };
    const config = { ...slotTalk, openingWords: '', extracts: [], tools: [action, slotTalk.tools[2]] };
    const end = Object.fromEntries(['to-person', 'too-long', 'silent', 'failed'].map((port) => [port, 'end']));
    const flow = buildFlow(
      {
        start: { type: 'start', to: { next: 'know' } },
        know: { type: 'set', config: { assignments: [{ variable: 'illness', to: '"a cold"' }] }, to: { done: 'talk', failed: 'end' } },
        talk: { type: 'converse', config, to: end },
        end: { type: 'end' },
      },
      { ...slotVariables, illness: { type: 'text', privacy: 'sensitive' } },
    );
    const { rules } = flow.settings;
    const settings = { ...flow.settings, rules: { ...rules, privacy: { ...rules.privacy, ...allowed } } };
    const branch = { type: 'text', title: 'Branch', isOptional: false, accepts: 'sensitive' } as const;
    const one = drive({ ...flow, settings }, { actions: [{ ...findSlots, input: { ...findSlots.input, branch } }] });
    one.callsTool('calendar_find_slots', { day: '2026-11-24' });
    one.happens({ type: 'plugin.succeeded', output: { first: '09:30' } });
    expect(one.wishes('call-plugin')).toMatchObject([{ input: { branch: 'a cold' }, isSealed: true }]);
    expect(lastTold(one)).toEqual([{ from: 'tool', call: 'call-1', output: shown }]);
  });

  it('tells the model whether a tool has refused, or does not work', () => {
    const errors = (['refused', 'failed'] as const).map((reason) => {
      const one = talkUnderWay();
      one.callsTool('calendar_find_slots', { day: '2026-11-24' });
      one.happens({ type: 'plugin.failed', reason, code: 'x', message: 'x' });
      return lastTold(one).map((message) => message.from === 'tool' && message.output);
    });
    expect(errors).toMatchObject([
      [{ error: 'It was refused.' }],
      [{ error: 'It did not work. Tell the caller so, and go on without it.' }],
    ]);
  });

  it('asks nothing of a tool that lacks what it needs, or is told what is filled in already', () => {
    const one = talkUnderWay();
    one.callsTool('calendar_find_slots', { branch: 'Rome' });
    expect(one.wishes('call-plugin')).toEqual([]);
    expect(lastTold(one)).toMatchObject([{ output: { wrong: { day: 'it is missing', branch: 'there is no such input' } } }]);
  });

  it('takes no name that every object has for what the model says', () => {
    const word = { type: 'text', title: 'Word', isOptional: true, accepts: 'personal' } as const;
    const one = drive(flowAround('converse', { ...slotTalk, openingWords: '' }, slotVariables), {
      actions: [{ ...findSlots, input: { ...findSlots.input, toString: word } }],
    });
    one.callsTool('calendar_find_slots', { day: '2026-11-24' });
    expect(one.wishes('call-plugin').map(({ input }) => input)).toEqual([{ day: '2026-11-24', branch: 'Berlin' }]);
    one.happens({ type: 'plugin.failed', reason: 'failed', code: 'x', message: 'x' });
    one.callsTool('calendar_find_slots', { day: '2026-11-24', constructor: 1 });
    expect(lastTold(one)).toMatchObject([{ output: { wrong: { constructor: 'there is no such input' } } }]);
  });

  it('passes on what a tool can do without, when the model says it', () => {
    const note = { type: 'text', title: 'Note', isOptional: true, accepts: 'personal' } as const;
    const one = drive(flowAround('converse', { ...slotTalk, openingWords: '' }, slotVariables), {
      actions: [{ ...findSlots, input: { ...findSlots.input, note } }],
    });
    one.callsTool('calendar_find_slots', { day: '2026-11-24', note: 'by the window' });
    expect(one.wishes('call-plugin').map(({ input }) => input)).toEqual([{ day: '2026-11-24', branch: 'Berlin', note: 'by the window' }]);
  });

  it('does nothing when the input of a tool is wrong, and says what is wrong with it', () => {
    const one = talkUnderWay();
    one.callsTool('calendar_find_slots', { day: 'tomorrow', branch: 'Rome', ['__proto__']: 1 });
    expect(one.wishes('call-plugin')).toEqual([]);
    expect(lastTold(one)).toMatchObject([
      { output: { wrong: { day: 'expected something like 2026-11-24', branch: 'there is no such input' } } },
    ]);
  });

  it('lets the model leave out what a tool can do without', () => {
    const note = { type: 'text', title: 'Note', isOptional: true, accepts: 'personal' } as const;
    const one = drive(flowAround('converse', { ...slotTalk, openingWords: '' }, slotVariables), {
      actions: [{ ...findSlots, input: { ...findSlots.input, note } }],
    });
    one.callsTool('calendar_find_slots', { day: '2026-11-24', note: null });
    expect(one.wishes('call-plugin').map(({ input }) => input)).toEqual([{ day: '2026-11-24', branch: 'Berlin' }]);
  });
});
