import type { Flow } from '@callwright/flow-schema';
import { manners } from '../writing/manners.ts';
import { type NodeSketches, writeFlow } from '../writing/write-flow.ts';
import { serviceBookingLayout } from './service-booking-layout.ts';

const weekdays = { from: '08:00', to: '17:30' };

const welcome: NodeSketches = {
  start: { type: 'start', name: 'Start', to: { next: 'hello' } },
  hello: {
    type: 'say',
    name: 'Greet',
    config: {
      text: 'Thank you for calling Northside Auto Care. This is Robin, the automated assistant.',
      variants: ['Hello, and welcome to Northside Auto Care. I am Robin, the automated assistant.'],
    },
    to: { done: 'need' },
  },
  need: {
    type: 'route',
    name: 'What is it about?',
    config: {
      question: 'What can I do for you today?',
      again: [
        'Would you like to book a service, or is it about something else?',
        'You could say, for example: I would like to book a service.',
      ],
      variable: 'request',
      intents: [
        {
          name: 'book',
          examples: [
            'I want to book a service',
            'I need an appointment for my car',
            "I'd like to schedule an oil change",
            'my car needs an inspection',
            "I'd like to bring my car in",
          ],
        },
        {
          name: 'change',
          examples: [
            'I need to change my appointment',
            'can I move my booking to another day',
            "I'd like to reschedule",
            'please cancel my booking',
          ],
        },
        {
          name: 'status',
          examples: ['is my car ready', 'how far are you with my car', 'when can I pick up my car', 'have you finished my car'],
        },
      ],
    },
    to: { book: 'phone', change: 'person', status: 'person', 'something-else': 'person', silent: 'gone' },
  },
};

const customer: NodeSketches = {
  phone: {
    type: 'ask',
    name: 'Which number?',
    config: {
      question: 'Happy to. What is the phone number we have on file for you? You can say it or key it in.',
      again: ['Please tell me your phone number, starting with the area code.', 'One more try: your phone number, digit by digit?'],
      expects: 'phone',
      variable: 'phone',
      keypad: false,
      confirm: 'That was {{ answer }}, right?',
    },
    to: { answered: 'lookup', silent: 'gone', 'not-understood': 'person' },
  },
  lookup: {
    type: 'plugin-action',
    name: 'Look the customer up',
    config: {
      plugin: 'crm',
      action: 'find-customer',
      input: { phone: 'phone' },
      output: { name: 'name', vehicle: 'vehicle' },
    },
    to: { succeeded: 'isthem', refused: 'newhere', failed: 'noaccess' },
  },
  isthem: {
    type: 'ask',
    name: 'Is it them?',
    config: {
      question: 'I found you. Am I speaking with {{ name }}?',
      again: ['Are you {{ name }}? Please say yes or no.'],
      expects: 'yes-no',
      variable: 'isThem',
    },
    to: { answered: 'whoisit', silent: 'gone', 'not-understood': 'name' },
  },
  whoisit: {
    type: 'branch',
    name: 'Them, or somebody else?',
    config: { branches: [{ port: 'them', when: 'isThem' }] },
    to: { them: 'service', otherwise: 'name' },
  },
  newhere: {
    type: 'say',
    name: 'Welcome somebody new',
    config: { text: 'I do not have that number yet, so welcome to Northside.' },
    to: { done: 'name' },
  },
  noaccess: {
    type: 'say',
    name: 'No customer list',
    config: { text: 'I cannot open our customer list at the moment, but I can book you in all the same.' },
    to: { done: 'name' },
  },
  name: {
    type: 'ask',
    name: 'Who is it?',
    config: {
      question: 'May I have your name, please?',
      again: ['Just your first and last name, please.', 'Sorry, I still did not get it. What is your name?'],
      expects: 'name',
      variable: 'name',
      confirm: '{{ answer }}, did I get that right?',
    },
    to: { answered: 'service', silent: 'gone', 'not-understood': 'person' },
  },
};

const booking: NodeSketches = {
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

const desk: NodeSketches = {
  opening: {
    type: 'say',
    name: 'Opening hours',
    config: { text: 'We are open on weekdays from eight in the morning to five thirty in the afternoon.' },
    to: { done: 'back' },
  },
  person: {
    type: 'hours',
    name: 'Is the desk open?',
    config: {
      hours: {
        week: { monday: [weekdays], tuesday: [weekdays], wednesday: [weekdays], thursday: [weekdays], friday: [weekdays] },
        days: [
          { date: '12-25', name: 'Christmas' },
          { date: '01-01', name: "New Year's Day" },
        ],
      },
    },
    to: { open: 'desk', closed: 'message', holiday: 'message' },
  },
  desk: {
    type: 'transfer',
    name: 'Service desk',
    config: {
      mode: 'warm',
      number: '+12025550143',
      words: 'I will put you through to our service desk. One moment, please.',
      briefing:
        '{{ isSet(name) ? name : "A caller" }}{{ isSet(service) ? ", about " + inWords(service) : "" }}{{ isSet(request) ? ". They said: " + request : "" }}.',
    },
    to: { answered: 'through', busy: 'message', 'no-answer': 'message', declined: 'message', failed: 'message' },
  },
  through: { type: 'end', name: 'Put through', config: { outcome: 'put-through' } },
  message: {
    type: 'voicemail',
    name: 'Take a message',
    config: {
      greeting:
        'Nobody is at the desk just now. Please leave your name, your number, and what it is about after the tone, and press hash when you are done.',
      recording: 'recording',
      words: 'message',
    },
    to: { left: 'pass', silent: 'gone', failed: 'nomessage' },
  },
  pass: {
    type: 'send-message',
    name: 'Pass it on',
    config: {
      channel: 'email',
      recipient: 'address',
      address: 'desk@northside.example',
      subject: 'A caller left a message',
      text: '{{ isSet(name) ? name : "A caller" }} left a message: {{ message }}\n\nRecording: {{ recording }}',
    },
    to: { sent: 'left', refused: 'left', failed: 'left' },
  },
  left: { type: 'end', name: 'Message left', config: { text: 'Thank you. We will call you back. Goodbye.', outcome: 'message-left' } },
  nomessage: {
    type: 'end',
    name: 'No message',
    config: { text: 'I am sorry, I could not record that. Please call again when we are open. Goodbye.', outcome: 'not-helped' },
  },
};

export const serviceBookingFlow: Flow = writeFlow({
  name: 'Service-centre booking',
  nodes: { ...welcome, ...customer, ...booking, ...desk, ...manners.nodes },
  handlers: {
    ...manners.handlers,
    hours: {
      name: 'When are you open?',
      on: {
        type: 'intent',
        examples: ['what are your opening hours', 'when are you open', 'what time do you close', 'are you open on weekends'],
      },
      to: 'opening',
    },
  },
  variables: {
    request: { type: 'text', privacy: 'personal' },
    phone: { type: 'phone', privacy: 'personal' },
    name: { type: 'text', privacy: 'personal' },
    vehicle: { type: 'text', privacy: 'personal' },
    isThem: { type: 'yes-no' },
    service: {
      type: 'choice',
      choices: [
        { value: 'oil', label: 'an oil change', saidAs: ['oil', 'oil change', 'change the oil'] },
        { value: 'brakes', label: 'a brake check', saidAs: ['brakes', 'brake check', 'my brakes'] },
        { value: 'tires', label: 'a tire change', saidAs: ['tires', 'tire change', 'new tires', 'winter tires'] },
        { value: 'inspection', label: 'a full inspection', saidAs: ['inspection', 'full inspection', 'a full service'] },
      ],
    },
    durationMinutes: { type: 'number' },
    day: { type: 'date' },
    slots: { type: 'list', of: { type: 'record', fields: { start: { type: 'date-time' }, end: { type: 'date-time' } } } },
    firstTime: { type: 'date-time' },
    secondTime: { type: 'date-time' },
    start: { type: 'date-time' },
    isRight: { type: 'yes-no' },
    bookingId: { type: 'text', privacy: 'personal' },
    message: { type: 'text', privacy: 'personal' },
    recording: { type: 'text', privacy: 'personal' },
  },
  settings: {
    timeZone: 'America/New_York',
    persona: { name: 'Robin', instructions: 'Warm, brief and practical, like somebody who has run a service desk for years.' },
    fallback: 'trouble',
  },
  layout: serviceBookingLayout,
});
