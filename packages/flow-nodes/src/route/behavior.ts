import type { Memory, NodeEvent, Reaction, Visit } from '@callwright/flow-engine';
import { askAgain, askFirst, type Listening } from '../asking/asking.ts';
import { own } from '../own.ts';
import type { RouteConfig } from './schema.ts';

const longestWords = 4_000;

export function enterRoute(visit: Visit<RouteConfig>): Reaction {
  return askFirst(visit, listeningOf(visit));
}

export function onRouteEvent(event: NodeEvent, memory: Memory, visit: Visit<RouteConfig>): Reaction {
  const tries = Number(memory.tries);
  switch (event.type) {
    case 'caller.spoke':
    case 'caller.keyed': {
      const intent = intentIn(event, visit.config);
      const reaction = intent === undefined ? askAgain(visit, tries, 'something-else', listeningOf(visit)) : { leave: intent };
      return { ...reaction, ...keep(event.type === 'caller.spoke' ? event.words : '', visit.config) };
    }
    case 'caller.stayed-silent':
      return askAgain(visit, tries, 'silent', listeningOf(visit));
    default:
      return {};
  }
}

function intentIn({ understood }: Extract<NodeEvent, { understood: unknown }>, { intents }: RouteConfig): string | undefined {
  return understood.type === 'intent' ? intents.find(({ name }) => name === understood.value)?.name : undefined;
}

function keep(words: string, { variable }: RouteConfig): Reaction {
  return variable === undefined ? {} : { set: { [variable]: words.slice(0, longestWords) } };
}

function listeningOf({ config: { intents, variable }, types }: Visit<RouteConfig>): Listening {
  const isSealed = variable !== undefined && own(types, variable)?.privacy === 'sensitive';
  return { expectation: { type: 'intent', intents }, isSealed };
}
