import type { FlowTest } from '@callwright/flow-schema';
import { conversation } from '../writing/conversation.ts';
import {
  askedDay,
  askedDigits,
  broken,
  fetching,
  gently,
  paying,
  plugins,
  promising,
  reached,
  refused,
  unclear,
  usual,
  verified,
} from './circumstances.ts';

const troubles = [
  ...(['declined', 'expired', 'failed'] as const).map((reason) =>
    conversation(
      `talks about another day when the payment has ${reason}`,
      `${paying}
      Us: No payment has been made
      Us: By which day could you pay?
      Caller: next Friday
      Caller: yes
      Us: that is noted`,
      usual({ payments: [{ type: 'failed', reason }] }, { outcomes: ['promised'], visits: ['pay', 'resume', 'unpaid', 'later'] }),
    ),
  ),
  conversation(
    'thanks for a payment also when no receipt can be sent',
    `${paying}
    Us: the bill is settled`,
    usual({ messages: [broken] }, { outcomes: ['paid'] }),
  ),
  conversation(
    'thanks for a payment also when the receipt is refused',
    `${paying}
    Us: the bill is settled`,
    usual({ messages: [refused] }, { outcomes: ['paid'] }),
  ),
  conversation(
    'does not agree to a day that is too late',
    `${askedDay}
    Caller: March first
    Us: is later than I can agree to
    Caller: next Friday
    Us: Shall I note that?
    Caller: no
    Us: On which day can we expect it?
    Caller: next Thursday
    Us: You will pay by Thursday, December third. Shall I note that?
    Caller: yes
    Us: that is noted`,
    usual({}, { variables: { promisedOn: '2026-12-03' } }),
  ),
  conversation(
    'finds a person when no day will do',
    `${promising}
    Us: this bill cannot wait until then
    Us: By which day
    Caller: next Friday
    Caller: yes
    Us: By which day
    Caller: next Friday
    Caller: yes
    Us: not getting any further
    Us: putting you through`,
    usual(
      { plugins: { ...plugins, 'billing.note-promise': [refused] } },
      { outcomes: ['put-through'], visits: ['toolate', 'later', 'trouble'] },
    ),
  ),
  conversation(
    'finds a person when the promise cannot be noted',
    `${promising}
    Us: I cannot note that right now
    Us: putting you through`,
    usual({ plugins: { ...plugins, 'billing.note-promise': [broken] } }, { outcomes: ['put-through'] }),
  ),
  conversation(
    'says no more to somebody with other digits',
    `${askedDigits}
    Caller: one two three four
    Us: I have other digits here
    Caller: one two three five
    Caller: one two three six
    Us: Then I must not say more`,
    usual({}, { outcomes: ['not-verified'] }),
  ),
  conversation(
    'does not fetch somebody for ever',
    `${fetching}
    Caller: yes
    Us: I will wait
    Caller: no
    Us: Could you get
    Caller: yes
    Us: I will wait
    Caller: no, still not
    Us: Then I will try again`,
    usual({}, { outcomes: ['not-reached'], visits: ['fetch', 'fetch', 'notreached'] }),
  ),
];

const givingUp = [
  ...Object.entries({ plain: reached, fetch: fetching, digits: askedDigits, how: verified, later: askedDay }).map(([node, before]) =>
    conversation(
      `hangs up kindly when nobody speaks at "${node}"`,
      `${before}
      Caller stays silent x5
      Us: I cannot hear you`,
      usual({}, { outcomes: ['nobody-there'], visits: [node, 'still', 'gone'] }),
    ),
  ),
  {
    ...conversation(
      'hangs up kindly when nobody speaks after a gentle beginning',
      `
    Caller stays silent x5
    Us: I cannot hear you`,
      usual({}, { visits: ['gentle', 'gone'] }),
    ),
    caller: gently,
  },
  {
    ...conversation(
      'does not go on when it is not clear who is there, after a gentle beginning',
      `
    ${unclear}
    Us: Then I will try again`,
      usual({}, { visits: ['gentle', 'notreached'] }),
    ),
    caller: gently,
  },
  ...Object.entries({ plain: reached, fetch: fetching }).map(([node, before]) =>
    conversation(
      `does not go on when it is not clear who is there, at "${node}"`,
      `${before}
      ${unclear}
      Us: Then I will try again`,
      usual({}, { outcomes: ['not-reached'], visits: [node, 'notreached'] }),
    ),
  ),
  ...Object.entries({ how: verified, later: askedDay }).map(([node, before]) =>
    conversation(
      `finds a person for somebody who is not understood at "${node}"`,
      `${before}
      ${unclear}
      Us: putting you through`,
      usual({}, { outcomes: ['put-through'], visits: [node, 'person'] }),
    ),
  ),
];

/** What can go wrong, and callers who do not answer. */
export const paymentReminderUnhappyTests: readonly FlowTest[] = [...troubles, ...givingUp];
