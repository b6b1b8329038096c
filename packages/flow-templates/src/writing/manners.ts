import type { HandlerSketch, NodeSketches } from './write-flow.ts';

// What every call can count on, wherever it is: a person, the last words again, patience with silence, and an apology.

/** They lead to two nodes of the flow: `person`, where callers are brought to somebody, and `gone`, its own, where nobody speaks any more. */
export const manners: { readonly nodes: NodeSketches; readonly handlers: Readonly<Record<string, HandlerSketch>> } = {
  nodes: {
    again: { type: 'say', name: 'Say it again', config: { text: 'Of course.', variants: ['Sure, once more.'] }, to: { done: 'back' } },
    still: {
      type: 'say',
      name: 'Still there?',
      config: { text: 'Are you still there? Take all the time you need.' },
      to: { done: 'back' },
    },
    back: { type: 'go-back', name: 'Back to where we were' },
    trouble: {
      type: 'say',
      name: 'Apologise',
      config: { text: 'I am sorry, I am not getting any further with this. Let me find somebody who can.', interruption: 'held' },
      to: { done: 'person' },
    },
    gone: {
      type: 'end',
      name: 'Nobody there',
      config: { text: 'I cannot hear you, so I will hang up now. Please call again any time. Goodbye.', outcome: 'nobody-there' },
    },
  },
  handlers: {
    person: {
      name: 'A person, please',
      on: {
        type: 'intent',
        examples: [
          'I want to speak to a person',
          'can I talk to a human',
          'give me an agent',
          'operator please',
          'transfer me to a representative',
          'connect me to somebody',
        ],
      },
      to: 'person',
    },
    zero: { name: 'A person, by key', on: { type: 'keypad', keys: '0' }, to: 'person' },
    repeat: {
      name: 'Say that again',
      on: {
        type: 'intent',
        examples: [
          'can you repeat that',
          'say that again please',
          'what did you say',
          'come again',
          "I didn't hear you",
          'one more time please',
        ],
      },
      to: 'again',
    },
    star: { name: 'Say that again, by key', on: { type: 'keypad', keys: '*' }, to: 'again' },
    silence: { name: 'Silent twice', on: { type: 'silence', times: 2 }, to: 'still' },
    error: { name: 'Something went wrong', on: { type: 'error' }, to: 'trouble' },
  },
};
