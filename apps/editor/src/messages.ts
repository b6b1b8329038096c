/** Every text of the editor, but for the sentences that the server sends. */
export const messages = {
  product: 'Callwright',
  promise: 'Draw a phone call as a graph. Prove that no caller gets lost. Put it on a number.',
  today: 'Drawing calls comes next. Until then this page tells you whether your installation is well.',
  version: (version: string) => `Version ${version}`,
  runningFor: (duration: string) => `running for ${duration}`,

  status: {
    loading: { headline: 'Having a look', explanation: 'Asking every part of this installation.' },
    ok: { headline: 'All systems ready', explanation: 'Every part of this installation answers.' },
    degraded: { headline: 'Calls have to wait', explanation: 'You can work here, but no call can be held until the runtime is back.' },
    down: { headline: 'The database is away', explanation: 'Nothing can be read or saved until it is back.' },
    unreachable: { headline: 'Cannot reach the server', explanation: 'Trying again every few seconds. This page catches up by itself.' },
  },

  partName: { server: 'Server', database: 'Database', runtime: 'Runtime' },
  partRole: {
    server: 'Serves this page and keeps everything together',
    database: 'Remembers flows, calls and settings',
    runtime: 'Speaks and listens in calls',
  },
  partState: { up: 'Ready', down: 'Not answering', unknown: 'Unknown', checking: 'Checking' },
  serverAnswers: 'The server answered this page.',
  serverSilent: 'The server does not answer this page.',
  serverBroke: (sentence: string) => `The server could not say how it is. ${sentence}`,
  unknownPart: 'Only the server can tell.',
  checkingPart: 'Asking for an answer.',
  advice: {
    server: 'See that Callwright runs: “npm start” starts it, and its last lines say why it stopped.',
    database: 'See that PostgreSQL runs and that DATABASE_URL leads to it. Callwright connects again by itself.',
    runtime: 'Callwright starts it again by itself. If this stays, its log in the folder CALLWRIGHT_HOME says why.',
  },
  latency: (latencyMs: number) => `${latencyMs} ms`,
  latencyLabel: 'Answered in',

  checkAgain: 'Check again',
  checking: 'Checking again.',
  checked: (age: string) => `Checked ${age}`,
  notYetChecked: 'Not checked yet',

  age: {
    now: 'just now',
    ago: (duration: string) => `${duration} ago`,
    second: (count: number) => (count === 1 ? '1 second' : `${count} seconds`),
    minute: (count: number) => (count === 1 ? '1 minute' : `${count} minutes`),
    hour: (count: number) => (count === 1 ? '1 hour' : `${count} hours`),
    day: (count: number) => (count === 1 ? '1 day' : `${count} days`),
  },
} as const;
