import { runFlowTest } from '@callwright/flow-engine';
import { apply, type Command, commandSchema, type Template } from '@callwright/flow-schema';
import { understand } from '@callwright/understanding';
import { describe, expect, it } from 'vitest';
import { clinicFrontDesk } from './clinic-front-desk/clinic-front-desk.ts';
import { paymentReminder } from './payment-reminder/payment-reminder.ts';
import { serviceBooking } from './service-booking/service-booking.ts';
import { survey } from './survey/survey.ts';
import { compileTemplate } from './testing/compile-template.ts';
import { unreachedIn } from './testing/unreached-in.ts';
import { conversation } from './writing/conversation.ts';

function edited(template: Template, command: unknown): Template {
  const parsed: Command = commandSchema.parse(command);
  return { ...template, flow: apply(template.flow, parsed) };
}

const leading = (node: string, port: string, to?: string) => ({ type: 'lead-port', from: { node, port }, ...(to !== undefined && { to }) });

describe('a template that somebody has broken is told', () => {
  it.each<[what: string, Template, command: unknown, told: string]>([
    ['a port that leads nowhere', serviceBooking, leading('nd_day', 'silent'), 'OPEN_PORT'],
    ['a way round a question', serviceBooking, leading('nd_isthem', 'answered', 'nd_sure'), 'NOT_SET'],
    ['a loop without a bound', serviceBooking, leading('nd_newhere', 'done', 'nd_lookup'), 'LOOP_WITHOUT_BOUND'],
    ['a refill for somebody unknown', clinicFrontDesk, leading('nd_identify', 'unknown', 'nd_medicine'), 'OUT_OF_ORDER'],
    ['a payment before it is clear who pays', paymentReminder, leading('nd_isthem', 'them', 'nd_pause'), 'OUT_OF_ORDER'],
    ['a recording that nobody was told of', survey, { type: 'change-settings', changes: { recordingNotice: undefined } }, 'OUT_OF_ORDER'],
    [
      'a medicine in an e-mail',
      clinicFrontDesk,
      { type: 'configure-node', node: 'nd_pass', changes: { text: '{{ isSet(medicine) ? medicine : "" }}' } },
      'PRIVATE_VALUE_LEAKS',
    ],
    ['a node that nothing leads to', survey, leading('nd_tell', 'sent', 'nd_cannotcall'), 'UNREACHABLE'],
    [
      'an action that no plugin has',
      { ...serviceBooking, actions: [] },
      { type: 'rename-flow', name: 'Bookings' },
      'no action "find-customer"',
    ],
  ])('of %s', (_what, template, command, told) => {
    expect(compileTemplate(edited(template, command)).told.join('\n')).toContain(told);
  });

  it('of what its tests do not reach', () => {
    const { program } = compileTemplate(survey);
    if (program === undefined) throw new Error('It does not compile.');
    const tests = survey.tests.filter(({ name }) => !name.includes('is refused') && !name.includes('are refused'));
    const traces = tests.map((test) => runFlowTest(program, understand, test).trace);
    expect(unreachedIn(survey, program, traces)).toEqual(['nd_save by refused']);
  });
});

describe('a conversation that goes another way than it is written is told in a sentence', () => {
  const { program } = compileTemplate(survey);
  const holds = (lines: string, expected = {}) => {
    if (program === undefined) throw new Error('It does not compile.');
    const result = runFlowTest(program, understand, conversation('A test', lines, { expect: expected }));
    return result.type === 'passed' ? 'passed' : `step ${result.step}: ${result.message}`;
  };
  const begun = `
    Us: May I ask you three short questions?
    Caller: sure`;

  it.each<[what: string, lines: string, expected: object, told: string]>([
    [
      'other words',
      `${begun}
      Us: How old are you?`,
      {},
      'step 2: "How old are you?" was to be heard, and what was said is "On a scale from zero to ten, how likely are you to recommend us to a friend?". The call is at "From nought to ten?".',
    ],
    [
      'an end that comes too soon',
      `
      Us: three short questions
      Caller: no
      Caller: wait`,
      {},
      'step 2: The caller was to say "wait", and the call was over before. The call has ended at "Not now": flow-ended.',
    ],
    [
      'a node that it does not come to',
      begun,
      { visits: ['wrong'] },
      'step undefined: The call was to come to "nd_wrong", and came to "nd_start", "nd_willing", "nd_iswilling", "nd_record", "nd_score". The call is at "From nought to ten?".',
    ],
    [
      'an outcome that is not noted',
      begun,
      { outcomes: ['answered'] },
      'step undefined: The outcome "answered" was to be noted, and none was. The call is at "From nought to ten?".',
    ],
  ])('when there are %s', (_what, lines, expected, told) => {
    expect(holds(lines, expected)).toBe(told);
  });
});
