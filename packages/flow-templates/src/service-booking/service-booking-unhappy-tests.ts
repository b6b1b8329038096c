import type { FlowTest } from '@callwright/flow-schema';
import { conversation } from '../writing/conversation.ts';
import {
  askedForDay,
  askedForName,
  askedForPhone,
  askedForService,
  atOpening,
  broken,
  but,
  changing,
  lookedUp,
  offered,
  summedUp,
  unclear,
} from './circumstances.ts';

const questions = {
  need: '',
  phone: askedForPhone,
  isthem: `${lookedUp}`,
  name: askedForName,
  service: askedForService,
  day: askedForDay,
  offer: offered,
  sure: summedUp,
  change: changing,
};

const troubles = [
  conversation(
    'books without the customer list, and says the number when no text can be sent',
    `${lookedUp}
    Us: I cannot open our customer list at the moment
    Caller: Ada Lovelace
    Caller: yes
    Caller: oil
    Caller: Tuesday
    Caller: the second
    Caller: yes
    Us: I could not text you, so please note your number: B, seven`,
    atOpening({
      world: but({ 'crm.find-customer': [broken] }, { messages: [broken] }),
      expect: { outcomes: ['booked'], visits: ['noaccess', 'bookednotext'] },
    }),
  ),
  conversation(
    'says the number also when the text is refused',
    `${summedUp}
    Caller: yes
    Us: I could not text you`,
    atOpening({ world: but({}, { messages: [{ type: 'failed', reason: 'refused' }] }), expect: { outcomes: ['booked'] } }),
  ),
  conversation(
    'brings the caller to a person when free times cannot be found',
    `${askedForDay}
    Caller: Tuesday
    Us: I cannot reach our calendar right now
    Us: I will put you through`,
    atOpening({ world: but({ 'calendar.free-slots': [broken] }), expect: { outcomes: ['put-through'] } }),
  ),
  conversation(
    'asks for another day when the calendar refuses one',
    `${askedForDay}
    Caller: Tuesday
    Us: there is nothing free
    Us: Which day would suit you?`,
    atOpening({
      world: but({ 'calendar.free-slots': [{ type: 'failed', reason: 'refused', code: 'wrong-days' }] }),
      expect: { visits: ['slots', 'full', 'day'] },
    }),
  ),
  conversation(
    'brings the caller to a person when no times can be picked',
    `${askedForDay}
    Caller: Tuesday
    Us: I cannot reach our calendar`,
    atOpening({ world: but({}, { code: { nd_pick: [broken] } }), expect: { visits: ['pick', 'nocalendar', 'desk'] } }),
  ),
  conversation(
    'brings the caller to a person when the booking fails, and does not say that it is booked',
    `${summedUp}
    Caller: yes
    Us: nothing is booked yet`,
    atOpening({ world: but({ 'calendar.book': [broken] }), expect: { outcomes: ['put-through'], visits: ['book', 'nocalendar'] } }),
  ),
];

const givingUp = Object.entries(questions).flatMap(([node, before]): FlowTest[] => {
  const silent = conversation(
    `hangs up kindly when nobody speaks at "${node}"`,
    `${before}
    Caller stays silent x5
    Us: I cannot hear you`,
    atOpening({ expect: { ended: 'flow-ended', outcomes: ['nobody-there'], visits: [node, 'still', 'gone'] } }),
  );
  if (node === 'isthem') return [silent];
  const lost = conversation(
    `finds a person for somebody who is not understood at "${node}"`,
    `${before}
    ${unclear}
    Us: I will put you through`,
    atOpening({ expect: { outcomes: ['put-through'], visits: [node, 'person', 'desk'] } }),
  );
  return [silent, lost];
});

/** What can go wrong, and callers who do not answer. */
export const serviceBookingUnhappyTests: readonly FlowTest[] = [...troubles, ...givingUp];
