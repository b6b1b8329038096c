/** Every text of the Talk panel, but for the sentences that the server sends. */
export const messages = {
  title: 'Talk',
  close: 'Close Talk',
  start: 'Start talking',
  hangUp: 'Hang up',
  mute: 'Mute',
  unmute: 'Unmute',
  declineMicrophone: 'Go on by typing',

  intro: {
    headline: 'Call your draft',
    explanation:
      'You speak as a caller does, and the canvas shows where the call is. The browser asks for the microphone; without one, you type what you would say.',
  },

  status: {
    asking: 'Asking for the microphone',
    connecting: 'Connecting',
    talking: 'On the line',
    'line-down': 'Reconnecting',
    ending: 'Ending',
    ended: 'Ended',
    refused: 'Not ready yet',
    broken: 'Cut short',
  },
  asking: 'Your browser asks whether this page may use the microphone. Allow it, and speak.',
  connecting: 'Somebody will answer in a moment.',

  microphone: {
    denied: 'The browser does not let this page use the microphone. Type what you say, or allow it beside the address and start again.',
    missing: 'No microphone was found. Type what you say, or plug one in and start again.',
    busy: 'Another program keeps the microphone. Type what you say, or close that program and start again.',
    insecure: 'Browsers give a microphone to secure pages only. Type what you say, or open this page by https or on the machine itself.',
    failed: 'The microphone could not be opened. Type what you say, or start again.',
    lost: 'The microphone is gone. Type what you say, or plug it in and start again.',
    declined: 'The microphone is off. Type what you say.',
  },
  inaudible: 'This browser plays no sound here. What is said stands above, as fast as it would be spoken.',

  broken: {
    'not-started': {
      headline: 'The call could not be started',
      unknown: 'The server did not answer.',
      advice: 'See that Callwright runs, and start again.',
    },
    'not-taken': { headline: 'Nobody took the call', advice: 'Start again in a moment.' },
    'line-lost': {
      headline: 'The line was lost',
      explanation: 'It dropped and could not be taken up again. What was said before stands above.',
      advice: 'See that Callwright runs and that you are connected, and start again.',
    },
  },
  refused: {
    headline: 'This draft cannot be called yet',
    explanation: (count: number) => (count === 1 ? 'One thing is to be mended first.' : `${count} things are to be mended first.`),
    show: 'Show where',
  },
  ended: {
    'flow-ended': 'The flow came to its end.',
    'caller-hung-up': 'You hung up.',
    stuck: 'The flow could not go on from here, so the call was ended.',
    'ended-by-workspace': 'Somebody in this workspace ended the call.',
    elsewhere: 'The call was over before the line was back.',
  },

  typed: { label: 'Say it in writing', send: 'Send' },

  transcript: {
    label: 'Transcript',
    newest: 'To the newest line',
    behind: 'The server does not tell any more what happens in this call. The call itself goes on.',
    flowSaid: 'The flow said:',
    callerSaid: 'You said:',
    callerSpeaking: 'You are being heard',
    cutOff: 'Cut off here',
    notHeard: 'Not heard any more',
    notSaid: (reason: string) => `Could not be said: ${reason}`,
    murmured: (words: string) => `You murmured “${words}”.`,
    unsent: 'Said as soon as the line is there.',
    silent: (seconds: string | undefined) => (seconds === undefined ? 'You said nothing.' : `You said nothing for ${seconds} seconds.`),
  },
  taken: {
    label: 'Taken for',
    yes: 'yes',
    no: 'no',
    nothing: 'Not understood',
    'not-awaited': 'Nobody waited for words',
    'talked-over': 'Not taken: what was being said may not be interrupted',
    dateTime: ({ weekday, day, month, time }: Readonly<Record<'weekday' | 'day' | 'month' | 'time', string>>) =>
      `${weekday}, ${day} ${month}, ${time}`,
  },
  action: {
    unknown: (plugin: string, action: string) => `${plugin}: ${action}`,
    running: 'under way',
    succeeded: 'done',
    refused: 'refused',
    failed: 'failed',
    'timed-out': 'took too long',
    killed: 'was stopped',
    unavailable: 'not available',
    'given-up': 'given up',
  },
  latency: {
    answered: (ms: number) => `answered after ${ms} ms`,
    since: 'Since the last word',
    speechEndMs: 'Silence was heard',
    transcriptMs: 'The words were known',
    firstTokenMs: 'The answer began',
    firstAudioMs: 'It had a sound',
    firstHeardMs: 'It was heard',
    ms: (ms: number) => `${ms} ms`,
  },
} as const;
