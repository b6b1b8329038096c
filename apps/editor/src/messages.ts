/** Every text of the editor, but for the sentences that the server sends. */
export const messages = {
  product: 'Callwright',
  promise: 'Draw a phone call as a graph, prove that no caller gets lost, and put it on a number.',
  today: 'Drawing calls comes next. Until then this page tells you whether your installation is well.',
  version: (version: string) => `Version ${version}`,
  runningFor: (duration: string) => `running for ${duration}`,

  status: {
    loading: { headline: 'Having a look', explanation: 'Asking every part.' },
    ok: { headline: 'All systems ready', explanation: 'Every part answers.' },
    degraded: { headline: 'Calls have to wait', explanation: 'You can work here, but no call can be held until the runtime is back.' },
    down: { headline: 'The database is away', explanation: 'Nothing can be read or saved until it is back.' },
    unreachable: { headline: 'Cannot reach the server', explanation: 'Trying again every few seconds. This page catches up by itself.' },
  },

  partName: { server: 'Server', database: 'Database', runtime: 'Runtime' },
  partRole: {
    server: 'Serves this page, and keeps the others together.',
    database: 'Remembers flows and calls.',
    runtime: 'Speaks and listens in calls.',
  },
  partState: { up: 'Ready', down: 'Away', unknown: 'Unknown' },
  answers: 'It answers.',
  silent: 'It does not answer.',
  broke: (sentence: string) => `It could not say how it is. ${sentence}`,
  unknownPart: 'Only the server can tell.',
  advice: {
    server: 'See that Callwright runs: “npm start” starts it, and its last lines say why it stopped.',
    database: 'See that PostgreSQL runs and that DATABASE_URL leads to it. Callwright connects again by itself.',
    runtime: 'Callwright starts it again by itself. If it stays away, the file runtime.log says why.',
  },
  latency: (latencyMs: number) => `${latencyMs} ms`,

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
