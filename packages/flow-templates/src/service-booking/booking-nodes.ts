import type { NodeSketches } from '../writing/write-flow.ts';

export const bookingNodes: NodeSketches = {
  service: {
    type: 'ask',
    name: 'Which service?',
    config: {
      question:
        'What does {{ isSet(vehicle) ? "your " + vehicle : "your car" }} need: an oil change, a brake check, a tire change, or a full inspection?',
      again: ['Is it oil, brakes, tires, or an inspection?', 'Please say one of these: oil change, brake check, tire change, inspection.'],
      expects: 'choice',
      variable: 'service',
    },
    to: { answered: 'length', silent: 'gone', 'not-understood': 'person' },
  },
  length: {
    type: 'set',
    name: 'How long it takes',
    config: { assignments: [{ variable: 'durationMinutes', to: 'service == "inspection" ? 120 : 60' }] },
    to: { done: 'day', failed: 'trouble' },
  },
  day: {
    type: 'ask',
    name: 'Which day?',
    // From here on, the handler of errors helps whoever goes round too often.
    maxVisits: 4,
    config: {
      question: 'Which day would suit you?',
      again: ['On which day would you like to bring it in? Tomorrow, say, or next Tuesday.', 'A weekday will do. Which one?'],
      expects: 'date',
      variable: 'day',
      valid: '!isWeekend(answer)',
      invalid: '{{ asDate(answer) }} is on a weekend, and we are closed then. Which weekday would suit you?',
    },
    to: { answered: 'slots', silent: 'gone', 'not-understood': 'person' },
  },
  slots: {
    type: 'plugin-action',
    name: 'Find free times',
    config: {
      plugin: 'calendar',
      action: 'free-slots',
      input: { from: 'day', to: 'addDays(day, 6)', durationMinutes: 'durationMinutes' },
      output: { slots: 'slots' },
    },
    to: { succeeded: 'anyfree', refused: 'full', failed: 'nocalendar' },
  },
  anyfree: {
    type: 'branch',
    name: 'Anything free?',
    config: { branches: [{ port: 'full', when: 'isEmpty(slots)' }] },
    to: { full: 'full', otherwise: 'pick' },
  },
  full: {
    type: 'say',
    name: 'Nothing free',
    config: { text: 'I am afraid there is nothing free in the week from {{ asDate(day) }}. Let us try a later one.' },
    to: { done: 'day' },
  },
  pick: {
    type: 'code',
    name: 'Pick two times',
    config: {
      source: `// The first time of a morning, and the first of an afternoon; else simply the first two.
const isMorning = ({ start }) => start.slice(11) < '12:00';
const [earliest] = input.slots;
const first = input.slots.find(isMorning) ?? earliest;
const second = input.slots.find((slot) => !isMorning(slot) && slot !== first) ?? input.slots.find((slot) => slot !== first) ?? first;
return { firstTime: first.start, secondTime: second.start };`,
      input: { slots: 'slots' },
      output: { firstTime: 'firstTime', secondTime: 'secondTime' },
    },
    to: { succeeded: 'offer', failed: 'nocalendar' },
  },
  offer: {
    type: 'menu',
    name: 'Offer two times',
    config: {
      question:
        '{{ firstTime == secondTime ? "I have one time left: " + inWords(firstTime) : "I can offer " + inWords(firstTime) + ", or " + inWords(secondTime) }}. Would you like the first, the second, or another day?',
      again: ['Say the first, the second, or another day. You can also press one, two, or three.'],
      choices: [
        { value: 'first', label: 'the first', saidAs: ['first', 'the first one', 'the earlier one', 'the morning'], key: '1' },
        { value: 'second', label: 'the second', saidAs: ['second', 'the second one', 'the later one', 'the afternoon'], key: '2' },
        { value: 'another-day', label: 'another day', saidAs: ['neither', 'none of those', 'a different day'], key: '3' },
      ],
    },
    to: { first: 'takefirst', second: 'takesecond', 'another-day': 'day', silent: 'gone', 'not-understood': 'person' },
  },
  takefirst: {
    type: 'set',
    name: 'Take the first',
    config: { assignments: [{ variable: 'start', to: 'firstTime' }] },
    to: { done: 'sure', failed: 'trouble' },
  },
  takesecond: {
    type: 'set',
    name: 'Take the second',
    config: { assignments: [{ variable: 'start', to: 'secondTime' }] },
    to: { done: 'sure', failed: 'trouble' },
  },
  sure: {
    type: 'ask',
    name: 'Is it all right?',
    config: {
      question: 'So that is {{ service }} on {{ start }}, for {{ name }}. Shall I book it?',
      again: ['Shall I book {{ start }} for you? Please say yes or no.'],
      expects: 'yes-no',
      variable: 'isRight',
    },
    to: { answered: 'isright', silent: 'gone', 'not-understood': 'person' },
  },
  isright: {
    type: 'branch',
    name: 'Book it?',
    config: { branches: [{ port: 'book', when: 'isRight' }] },
    to: { book: 'book', otherwise: 'change' },
  },
  change: {
    type: 'menu',
    name: 'What to change?',
    config: {
      question: 'No problem. Shall we change the service, the time, or the name, or leave it for today?',
      again: ['Say service, time, or name. Or say: leave it.'],
      choices: [
        { value: 'service', label: 'the service', saidAs: ['service', 'another service'], key: '1' },
        { value: 'time', label: 'the time', saidAs: ['time', 'the day', 'another day', 'another time'], key: '2' },
        { value: 'name', label: 'the name', saidAs: ['name', 'my name'], key: '3' },
        { value: 'nothing', label: 'leave it', saidAs: ['forget it', 'never mind', 'cancel', 'nothing'], key: '4' },
      ],
    },
    to: { service: 'service', time: 'day', name: 'name', nothing: 'notbooked', silent: 'gone', 'not-understood': 'person' },
  },
  book: {
    type: 'plugin-action',
    name: 'Book',
    config: {
      plugin: 'calendar',
      action: 'book',
      input: { start: 'start', durationMinutes: 'durationMinutes', name: 'name', phone: 'phone', notes: 'inWords(service)' },
      output: { bookingId: 'bookingId' },
    },
    to: { succeeded: 'confirm', refused: 'taken', failed: 'nocalendar' },
  },
  taken: {
    type: 'say',
    name: 'Somebody was faster',
    config: { text: 'Oh, somebody has just taken that time. Let us find another.' },
    to: { done: 'day' },
  },
  nocalendar: {
    type: 'say',
    name: 'No calendar',
    config: { text: 'I am sorry, I cannot reach our calendar right now, and nothing is booked yet. Let me find somebody who can help.' },
    to: { done: 'person' },
  },
  confirm: {
    type: 'send-message',
    name: 'Confirm by SMS',
    config: {
      recipient: 'expression',
      addressFrom: 'phone',
      text: 'Northside Auto Care: you are booked for {{ service }} on {{ start }}. Your number is {{ bookingId }}.',
    },
    to: { sent: 'booked', refused: 'bookednotext', failed: 'bookednotext' },
  },
  booked: {
    type: 'end',
    name: 'Booked',
    config: { text: 'You are booked for {{ start }}, and I have texted you the details. See you then. Goodbye.', outcome: 'booked' },
  },
  bookednotext: {
    type: 'end',
    name: 'Booked, without SMS',
    config: {
      text: 'You are booked for {{ start }}. I could not text you, so please note your number: {{ spell(bookingId) }}. Goodbye.',
      outcome: 'booked',
    },
  },
  notbooked: {
    type: 'end',
    name: 'Not booked',
    config: { text: 'All right, nothing is booked. Call us any time. Goodbye.', outcome: 'not-booked' },
  },
};
