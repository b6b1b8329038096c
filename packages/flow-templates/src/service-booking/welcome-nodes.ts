import type { NodeSketches } from '../writing/write-flow.ts';

export const welcomeNodes: NodeSketches = {
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
