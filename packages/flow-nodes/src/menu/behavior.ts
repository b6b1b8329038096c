import type { Memory, NodeEvent, Reaction, Visit } from '@callwright/flow-engine';
import { askAgain, askFirst, type Listening } from '../asking/asking.ts';
import type { MenuConfig } from './schema.ts';

export function enterMenu(visit: Visit<MenuConfig>): Reaction {
  return askFirst(visit, listeningOf(visit.config));
}

export function onMenuEvent(event: NodeEvent, memory: Memory, visit: Visit<MenuConfig>): Reaction {
  switch (event.type) {
    case 'caller.spoke':
    case 'caller.keyed': {
      const chosen = chosenBy(event, visit.config);
      return chosen === undefined ? again(visit, memory, 'not-understood') : { leave: chosen };
    }
    case 'caller.stayed-silent':
      return again(visit, memory, 'silent');
    default:
      return {};
  }
}

function again(visit: Visit<MenuConfig>, { tries }: Memory, otherwise: string): Reaction {
  return askAgain(visit, Number(tries), otherwise, listeningOf(visit.config));
}

function chosenBy(event: Extract<NodeEvent, { understood: unknown }>, { choices }: MenuConfig): string | undefined {
  const { understood } = event;
  const chosen = choices.find(
    ({ value, key }) =>
      (understood.type === 'choice' && understood.value === value) || (event.type === 'caller.keyed' && event.keys === key),
  );
  return chosen?.value;
}

function listeningOf({ choices }: MenuConfig): Listening {
  const expectation = { type: 'choice', choices } as const;
  return choices.some(({ key }) => key !== undefined) ? { expectation, keypad: { min: 1, max: 1 } } : { expectation };
}
