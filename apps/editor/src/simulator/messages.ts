/** Every text of the panel in which a draft is tried in writing. What a transcript says is Talk's. */
export const messages = {
  title: 'Try in writing',
  close: 'Close Try in writing',
  startOver: 'Start over',
  again: 'Call again',
  hangUp: 'Hang up',
  sayNothing: 'Say nothing',
  keys: { label: 'Press keys', placeholder: 'Keys: 0 to 9, * and #', send: 'Press' },
  opening: 'Somebody will answer in a moment.',

  status: {
    opening: 'Connecting',
    held: 'On the line',
    asked: 'Waits for you to decide',
    over: 'Ended',
    unready: 'Not ready yet',
    broken: 'Cut short',
  },
  unready: {
    headline: 'This draft cannot be called yet',
    explanation: (count: number) =>
      count === 1
        ? 'One thing is to be solved first. Then the call begins.'
        : `${count} things are to be solved first. Then the call begins.`,
  },
  broken: { headline: 'The call broke off', advice: 'It could not be held in this browser. Start over, or load the page again.' },
  changed: {
    explanation: 'The draft has changed since this call began.',
    withProblems: 'The draft has changed since this call began, and has problems now. Solve them to call it again.',
    replay: 'Play it again',
  },
  leftOut: (count: number) =>
    count === 1
      ? 'The call goes another way now: the last thing that you did was left out.'
      : `The call goes another way now: the last ${count} things that you did were left out.`,

  stop: {
    is: 'is',
    forgotten: (variable: string) => `${variable} is not known any more`,
    left: 'left by',
  },

  question: {
    how: 'How does it end?',
    modelTurn: 'The language model is to answer',
    modelSays: 'The model says',
    say: 'Let it say this',
    orElse: 'Or it does something else',
  },
  answer: {
    succeeded: 'It works',
    refused: 'It is refused',
    failed: 'It fails',
    'timed-out': 'It takes too long',
    killed: 'It is stopped',
    unavailable: 'It is not available',
    busy: 'It is busy',
    'no-answer': 'Nobody answers',
    declined: 'It is declined',
    expired: 'Nobody pays in time',
    connected: 'Somebody answers',
    sent: 'It is sent',
    pressed: 'They are pressed',
    arrived: 'The payment arrives',
    recorded: 'A message is left',
    silent: 'Nothing is said',
    status: (status: number) => `It answers ${status}`,
    tool: (tool: string) => `It uses “${tool}”`,
  },
} as const;
