import { messages } from '../../messages.ts';
import type { Tone } from '../../ui/tone.ts';
import type { SystemAnswer, SystemStatus } from './system-answer.ts';

export type NodeName = 'server' | 'database' | 'runtime';

/** One part as the page shows it. */
export interface NodeView {
  readonly name: NodeName;
  readonly state: keyof typeof messages.partState;
  readonly tone: Tone;
  readonly sentence: string;
  readonly advice: string | undefined;
  readonly latencyMs: number | undefined;
}

export interface SystemView {
  readonly tone: Tone;
  readonly headline: string;
  readonly explanation: string;
  /** Nothing is known yet: sentences are those to be expected, and only hold the place. */
  readonly isPending: boolean;
  readonly server: NodeView;
  readonly parts: readonly NodeView[];
}

/** How the last answer reads. */
export function readSystem(answer: SystemAnswer): SystemView {
  switch (answer.type) {
    case 'waiting':
      return { ...messages.status.loading, tone: 'unknown', isPending: true, ...allNodes(messages.answers) };
    case 'failed':
      return { ...messages.status.unreachable, tone: 'broken', isPending: false, ...serverOnly(answer.sentence) };
    case 'answered':
      return { ...messages.status[answer.status.status], tone: tones[answer.status.status], isPending: false, ...answeredNodes(answer) };
  }
}

const tones = { ok: 'well', degraded: 'troubled', down: 'broken' } as const satisfies Record<SystemStatus['status'], Tone>;

type Nodes = Pick<SystemView, 'server' | 'parts'>;

function answeredNodes({ status, roundTripMs }: { readonly status: SystemStatus; readonly roundTripMs: number }): Nodes {
  return {
    server: nodeView('server', 'up', messages.answers, roundTripMs),
    parts: status.parts.map(({ name, state, detail, latencyMs }) => nodeView(name, state, detail, latencyMs)),
  };
}

function serverOnly(sentence: string | undefined): Nodes {
  const said = sentence === undefined ? messages.silent : messages.broke(sentence);
  return { ...allNodes(messages.unknownPart), server: nodeView('server', 'down', said) };
}

function allNodes(sentence: string): Nodes {
  return {
    server: nodeView('server', 'unknown', sentence),
    parts: [nodeView('database', 'unknown', sentence), nodeView('runtime', 'unknown', sentence)],
  };
}

const toneOfState = { up: 'well', down: 'broken', unknown: 'unknown' } as const satisfies Record<NodeView['state'], Tone>;

function nodeView(name: NodeName, state: NodeView['state'], sentence: string, latencyMs?: number): NodeView {
  const isDown = state === 'down';
  return {
    name,
    state,
    tone: toneOfState[state],
    sentence,
    advice: isDown ? messages.advice[name] : undefined,
    // How long nobody answered is no latency.
    latencyMs: isDown ? undefined : latencyMs,
  };
}
