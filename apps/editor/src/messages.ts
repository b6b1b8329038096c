/** Every text of the editor, but for the sentences that the server sends. */
export const messages = {
  product: 'Callwright',
  promise: 'Draw a phone call as a graph, prove that no caller gets lost, and put it on a number.',
  today: 'This page tells you whether your installation is well.',
  version: (version: string) => `Version ${version}`,
  runningFor: (duration: string) => `running for ${duration}`,

  unreachable: 'The server cannot be reached. Try again in a moment.',
  tryAgain: 'Try again',
  loading: 'Loading…',

  nav: {
    label: 'Main',
    flows: 'Flows',
    numbers: 'Numbers',
    appointments: 'Appointments',
    system: 'System',
    home: 'Callwright, to the flows',
  },
  signOut: 'Sign out',
  backToWork: 'Back to the flows',
  notFound: { title: 'Nothing is here', explanation: 'The address leads to no page. Perhaps it was typed wrongly.' },

  setup: {
    title: 'Welcome',
    explanation: 'Make a workspace for your flows. It takes a minute.',
    workspaceName: 'Name of the workspace',
    workspaceHint: 'Your company, or your team.',
    timeZone: 'Time zone',
    timeZoneHint: 'Appointments are made in it.',
    submit: 'Make the workspace',
  },
  signIn: { title: 'Sign in', explanation: 'Good to see you again.', submit: 'Sign in' },
  email: 'E-mail',
  password: 'Password',
  passwordHint: 'At least 10 characters.',

  flows: {
    title: 'Flows',
    explanation: 'A flow is a phone call that you draw.',
    create: 'New flow',
    name: 'Name of the new flow',
    namePlaceholder: 'Book an appointment',
    empty: 'There is no flow yet. Give the first one a name, and draw it.',
    live: 'Live',
    notPublished: 'Not published',
    changed: (age: string) => `Changed ${age}`,
  },

  numbers: {
    title: 'Numbers',
    explanation: 'Whoever calls a number here is answered by its flow, as it was last published.',
    phoneNumber: 'Phone number',
    phoneNumberHint: 'With the country in front.',
    badPhoneNumber: 'Write it with + and the country in front, for example +12025550123.',
    flow: 'Answered by',
    chooseFlow: 'Choose a flow',
    flowNotPublished: (name: string) => `${name} (not published)`,
    assign: 'Assign the number',
    noFlows: 'Draw a flow first: a number needs one to answer it.',
    empty: 'No number has been assigned yet.',
    remove: 'Remove',
    removeNumber: (phoneNumber: string) => `Remove ${phoneNumber}`,
    actions: 'Actions',
  },

  twilio: {
    title: 'So that calls get here from Twilio',
    steps: [
      'At Twilio, open the settings of your phone number.',
      'Where they say what happens when a call comes in, choose a webhook, the address below, and the method HTTP POST. Save it there.',
      'Assign the number here to a flow that is published, and call it.',
    ],
    address: 'Address of the webhook, method POST',
    copy: 'Copy',
    copied: 'Copied',
    notPublic:
      'Twilio reaches an address on the internet only, by https. Start Callwright with PUBLIC_URL set to that address and TWILIO_AUTH_TOKEN to the auth token of your Twilio account, and open this page there.',
  },

  appointments: {
    title: 'Appointments',
    explanation: 'What callers have booked.',
    time: 'Time',
    name: 'Name',
    phone: 'Phone',
    made: 'Booked',
    empty: 'Nothing has been booked yet. Bookings appear here as calls make them.',
    until: (start: string, end: string) => `${start} to ${end}`,
    noPhone: 'Not given',
    timeZone: (zone: string) => `Times are those of ${zone}.`,
  },

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
