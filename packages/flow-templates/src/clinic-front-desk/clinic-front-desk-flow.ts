import type { Flow } from '@callwright/flow-schema';
import { manners } from '../writing/manners.ts';
import { type NodeSketches, writeFlow } from '../writing/write-flow.ts';
import { clinicFrontDeskLayout } from './clinic-front-desk-layout.ts';

const morning = { from: '08:00', to: '12:00' };
const afternoon = { from: '13:00', to: '17:00' };
const opening = {
  week: {
    monday: [morning, afternoon],
    tuesday: [morning, afternoon],
    wednesday: [morning],
    thursday: [morning, afternoon],
    friday: [morning],
  },
  days: [
    { date: '12-25', name: 'Christmas' },
    { date: '01-01', name: "New Year's Day" },
  ],
};

/** What identifying the patient is for, as it goes on afterwards. */
const task = (name: string, value: string, purpose: string) =>
  ({
    type: 'set',
    name,
    config: {
      assignments: [
        { variable: 'task', to: `"${value}"` },
        { variable: 'purpose', to: `"${purpose}"` },
      ],
    },
    to: { done: 'identify', failed: 'trouble' },
  }) as const;

const reception: NodeSketches = {
  start: { type: 'start', name: 'Start', to: { next: 'hello' } },
  hello: {
    type: 'say',
    name: 'Greet',
    config: {
      text: 'Harbor Street Clinic, hello. I am the automated front desk. If this is an emergency, please hang up and dial nine one one.',
      interruption: 'on-words',
    },
    to: { done: 'reason' },
  },
  reason: {
    type: 'route',
    name: 'How can we help?',
    config: {
      question: 'How can we help you?',
      again: [
        'Is it about an appointment, a repeat prescription, or test results?',
        'You could say: I would like an appointment. Or: I need a repeat prescription.',
      ],
      intents: [
        {
          name: 'appointment',
          examples: [
            "I'd like to make an appointment",
            'can I see the doctor',
            'I need to come in for a check up',
            'do you have anything free this week',
            'my daughter needs to see somebody',
          ],
        },
        {
          name: 'prescription',
          examples: ['I need a repeat prescription', 'can you refill my medication', 'I ran out of my pills', 'I need more of my inhaler'],
        },
        { name: 'results', examples: ['are my test results back', "I'm calling about my blood test", 'have my lab results come in'] },
        {
          name: 'urgent',
          examples: ["it's an emergency", 'I have chest pain', "I can't breathe properly", 'he is bleeding badly', 'she has fainted'],
        },
      ],
    },
    to: {
      appointment: 'forvisit',
      prescription: 'forrefill',
      results: 'results',
      urgent: 'urgent',
      'something-else': 'person',
      silent: 'gone',
    },
  },
  urgent: {
    type: 'say',
    name: 'Emergency',
    config: {
      text: 'If anybody is in danger, please hang up now and dial nine one one. I am connecting you with our nurse.',
      interruption: 'held',
    },
    to: { done: 'nurse' },
  },
  results: {
    type: 'say',
    name: 'Results',
    config: { text: 'Test results are given by our nurses in person, never by a machine.' },
    to: { done: 'person' },
  },
  forvisit: task('For an appointment', 'appointment', 'To book you in'),
  forrefill: task('For a prescription', 'prescription', 'To ask for a refill'),
  identify: {
    type: 'sub-flow',
    name: 'Identify the patient',
    config: {
      flow: 'Identify the patient',
      inputs: {
        purpose: 'purpose',
        patientName: 'isSet(patientName) ? patientName : ""',
        patientId: 'isSet(patientId) ? patientId : ""',
      },
      outputs: { patientName: 'patientName', patientId: 'patientId' },
      outcomes: ['identified', 'unknown', 'unreachable', 'gave-up'],
    },
    to: { identified: 'whatnext', unknown: 'nofile', unreachable: 'nofile', 'gave-up': 'gone', failed: 'nofile' },
  },
  nofile: {
    type: 'say',
    name: 'No file',
    config: { text: 'I could not open the file, so a colleague will take it from here.' },
    to: { done: 'person' },
  },
  whatnext: {
    type: 'branch',
    name: 'What was it for?',
    config: { branches: [{ port: 'prescription', when: 'task == "prescription"' }] },
    to: { prescription: 'medicine', otherwise: 'when' },
  },
};

const visit: NodeSketches = {
  when: {
    type: 'ask',
    name: 'When?',
    maxVisits: 4,
    config: {
      question: 'When would you like to come? Please give me a day and a time.',
      again: ['On which day, and at what time?', 'For example: next Tuesday at ten.'],
      expects: 'date-time',
      variable: 'start',
    },
    to: { answered: 'open', silent: 'gone', 'not-understood': 'person' },
  },
  open: {
    type: 'hours',
    name: 'Is the clinic open then?',
    config: { hours: opening, at: 'start' },
    to: { open: 'sure', closed: 'closed', holiday: 'holiday' },
  },
  closed: {
    type: 'say',
    name: 'Closed then',
    config: { text: 'We have no visiting hours on {{ weekday(start) }} at {{ asTime(start) }}. We open at eight on weekdays.' },
    to: { done: 'when' },
  },
  holiday: {
    type: 'say',
    name: 'A holiday',
    config: { text: '{{ asDate(start) }} is a holiday, and the clinic is closed.' },
    to: { done: 'when' },
  },
  sure: {
    type: 'ask',
    name: 'Is it all right?',
    config: {
      question: 'An appointment for {{ patientName }}, on {{ start }}. Shall I book that?',
      again: ['Shall I book {{ start }}? Please say yes or no.'],
      expects: 'yes-no',
      variable: 'isRight',
    },
    to: { answered: 'isright', silent: 'gone', 'not-understood': 'person' },
  },
  isright: {
    type: 'branch',
    name: 'Book it?',
    config: { branches: [{ port: 'book', when: 'isRight' }] },
    to: { book: 'book', otherwise: 'when' },
  },
  book: {
    type: 'plugin-action',
    name: 'Book',
    config: {
      plugin: 'calendar',
      action: 'book',
      input: { start: 'start', durationMinutes: '20.0', name: 'patientName' },
      output: { bookingId: 'bookingId' },
    },
    to: { succeeded: 'booked', refused: 'taken', failed: 'cannot' },
  },
  taken: {
    type: 'say',
    name: 'Not free',
    config: { text: 'I am sorry, that time is not free any more. Let us look for another.' },
    to: { done: 'when' },
  },
  booked: {
    type: 'note-outcome',
    name: 'Note the booking',
    config: { outcome: 'booked', values: { start: 'start', bookingId: 'bookingId' } },
    to: { done: 'saybooked' },
  },
  saybooked: {
    type: 'say',
    name: 'Booked',
    config: { text: 'It is booked: {{ start }}. Please bring your insurance card.' },
    to: { done: 'more' },
  },
  cannot: {
    type: 'say',
    name: 'Not done',
    config: { text: 'I am sorry, our system does not let me do that just now, so nothing has been changed.' },
    to: { done: 'person' },
  },
};

const refill: NodeSketches = {
  medicine: {
    type: 'ask',
    name: 'Which medicine?',
    config: {
      question: 'Which medicine is it, and what strength?',
      again: ['What does it say on the box?', 'Please tell me the name of the medicine.'],
      expects: 'text',
      variable: 'medicine',
      confirm: 'I have understood: {{ answer }}. Shall I ask the doctor for that?',
    },
    to: { answered: 'request', silent: 'gone', 'not-understood': 'person' },
  },
  request: {
    type: 'plugin-action',
    name: 'Ask the doctor',
    config: {
      plugin: 'clinic',
      action: 'request-refill',
      input: { patientId: 'patientId', medicine: 'medicine' },
      output: { readyOn: 'readyOn' },
    },
    to: { succeeded: 'requested', refused: 'notrefilled', failed: 'cannot' },
  },
  requested: {
    type: 'note-outcome',
    name: 'Note the refill',
    config: { outcome: 'refill-requested' },
    to: { done: 'sayready' },
  },
  sayready: {
    type: 'say',
    name: 'Ready when',
    config: { text: 'Done. Once the doctor has signed it, you can pick it up from {{ asDate(readyOn) }}.' },
    to: { done: 'more' },
  },
  notrefilled: {
    type: 'say',
    name: 'Doctor first',
    config: { text: 'The doctor would like to talk to you before this one is repeated.' },
    to: { done: 'person' },
  },
};

const desk: NodeSketches = {
  more: {
    type: 'ask',
    name: 'Anything else?',
    maxVisits: 3,
    config: {
      question: 'Is there anything else that I can do?',
      again: ['Can I do anything else for you? Yes or no?'],
      expects: 'yes-no',
      variable: 'wantsMore',
    },
    to: { answered: 'ismore', silent: 'bye', 'not-understood': 'bye', 'too-often': 'bye' },
  },
  ismore: {
    type: 'branch',
    name: 'More?',
    config: { branches: [{ port: 'more', when: 'wantsMore' }] },
    to: { more: 'reason', otherwise: 'bye' },
  },
  bye: {
    type: 'end',
    name: 'Goodbye',
    config: { text: 'Thank you for calling Harbor Street Clinic. Take care. Goodbye.', outcome: 'helped' },
  },
  info: {
    type: 'say',
    name: 'Opening hours',
    config: {
      text: 'We are open from eight to noon on weekdays, and from one to five in the afternoon on Mondays, Tuesdays, and Thursdays.',
    },
    to: { done: 'back' },
  },
  person: {
    type: 'hours',
    name: 'Is somebody there?',
    config: { hours: opening },
    to: { open: 'desk', closed: 'afterhours', holiday: 'afterhours' },
  },
  desk: {
    type: 'transfer',
    name: 'Front desk',
    config: {
      mode: 'warm',
      number: '+12025550121',
      words: 'I am putting you through to my colleagues at the desk.',
      briefing: '{{ isSet(patientName) && patientName != "" ? patientName : "A caller, not identified yet" }}.',
      timeoutMs: 40_000,
    },
    to: { answered: 'through', busy: 'callback', 'no-answer': 'callback', declined: 'callback', failed: 'callback' },
  },
  nurse: {
    type: 'transfer',
    name: 'Nurse',
    config: { number: '+12025550122', timeoutMs: 20_000 },
    to: { answered: 'through', busy: 'dial911', 'no-answer': 'dial911', declined: 'dial911', failed: 'dial911' },
  },
  through: { type: 'end', name: 'Put through', config: { outcome: 'put-through' } },
  dial911: {
    type: 'end',
    name: 'Dial 911',
    config: { text: 'The nurse cannot be reached. Please hang up and dial nine one one now.', outcome: 'urgent-not-reached' },
  },
  afterhours: {
    type: 'say',
    name: 'After hours',
    config: { text: 'The clinic is closed at the moment.' },
    to: { done: 'callback' },
  },
  callback: {
    type: 'ask',
    name: 'Call back?',
    config: {
      question: 'I cannot reach anybody at the desk. On which number may we call you back?',
      again: ['Your phone number, please, with the area code.', 'Which number may we call? Digit by digit, please.'],
      expects: 'phone',
      variable: 'phone',
      confirm: '{{ answer }}, right?',
    },
    to: { answered: 'pass', silent: 'gone', 'not-understood': 'notreached' },
  },
  pass: {
    type: 'send-message',
    name: 'Ask for a call back',
    config: {
      channel: 'email',
      recipient: 'address',
      address: 'frontdesk@harborstreet.example',
      subject: 'Please call back',
      text: 'Please call {{ phone }}{{ isSet(patientName) && patientName != "" ? ", about " + patientName : "" }}.',
    },
    to: { sent: 'willcall', refused: 'notreached', failed: 'notreached' },
  },
  willcall: {
    type: 'end',
    name: 'We call back',
    config: { text: 'Thank you. We will call you back as soon as we can. Goodbye.', outcome: 'call-back' },
  },
  notreached: {
    type: 'end',
    name: 'Not reached',
    config: {
      text: 'I am sorry, I could not arrange that. Please call again when we are open, weekdays from eight. Goodbye.',
      outcome: 'not-helped',
    },
  },
};

export const clinicFrontDeskFlow: Flow = writeFlow({
  name: 'Clinic front desk',
  nodes: { ...reception, ...visit, ...refill, ...desk, ...manners.nodes },
  handlers: {
    ...manners.handlers,
    hours: {
      name: 'When are you open?',
      on: {
        type: 'intent',
        examples: ['what are your opening hours', 'when are you open', 'what time do you close', 'are you open on weekends'],
      },
      to: 'info',
    },
    urgent: {
      name: 'An emergency, at any time',
      on: {
        type: 'intent',
        examples: ['I have chest pain', 'this is an emergency', "he can't breathe", 'she is unconscious', 'call an ambulance'],
      },
      to: 'urgent',
    },
  },
  variables: {
    task: { type: 'text' },
    purpose: { type: 'text' },
    patientName: { type: 'text', privacy: 'personal' },
    patientId: { type: 'text', privacy: 'personal' },
    start: { type: 'date-time' },
    isRight: { type: 'yes-no' },
    bookingId: { type: 'text', privacy: 'personal' },
    medicine: { type: 'text', privacy: 'sensitive', sensitive: 'health' },
    readyOn: { type: 'date', privacy: 'sensitive', sensitive: 'health' },
    wantsMore: { type: 'yes-no' },
    phone: { type: 'phone', privacy: 'personal' },
  },
  settings: {
    timeZone: 'America/New_York',
    persona: { name: 'Harbor Street front desk', instructions: 'Calm, kind and precise.' },
    interruption: 'on-words',
    patienceMs: 8_000,
    fallback: 'trouble',
    rules: {
      order: [
        {
          before: { type: 'plugin-action', config: { plugin: 'clinic', action: 'request-refill' } },
          needs: 'identity-checked',
          severity: 'error',
          reason: 'Whose file it is must be known before a prescription is asked for.',
        },
      ],
    },
  },
  layout: clinicFrontDeskLayout,
});
