import type { CapabilityName } from '../capability.ts';
import type { AskHost } from '../guest/create-guest-host.ts';
import { type Answer, type Ask, type FetchAnswer, type FetchRequest, type HostOperation, hostOperations } from '../host-api.ts';
import { createMemoryCalendar, type MemoryCalendar } from './memory-calendar.ts';

export interface TestServices {
  readonly logged: readonly string[];
  sleptMs(): number;
  /** The host's ear for one action: it hears of the granted capabilities and of no others. */
  askFor(uses: readonly CapabilityName[]): AskHost;
}

interface ServiceParts {
  readonly calendar?: MemoryCalendar;
  readonly fetch?: (request: FetchRequest) => Promise<FetchAnswer>;
}

/** The answers to every host operation, from memory. */
export function createTestServices({ calendar = createMemoryCalendar(), fetch = nobodyAnswers }: ServiceParts, key: string): TestServices {
  const logged: string[] = [];
  let sleptMs = 0;

  const answers = {
    'calendar.freeSlots': async (ask) => calendar.freeSlots(ask),
    'calendar.book': async (ask) => calendar.book(ask, key),
    'fetch.send': (ask) => fetch(ask),
    'log.write': async ({ level, message }) => {
      logged.push(`${level}: ${message}`);
      return null;
    },
    'sleep.wait': async ({ ms }) => {
      sleptMs += ms;
      return null;
    },
  } satisfies { [Operation in HostOperation]: (ask: Ask<Operation>) => Promise<Answer<Operation>> };

  const askFor = (uses: readonly CapabilityName[]): AskHost => {
    return async (operation, ask) => {
      const { capability, ask: askSchema, answer: answerSchema } = hostOperations[operation];
      if (!uses.includes(capability)) throw new Error(`This action may not use "${capability}".`);
      // The table ties each operation to its own ask and answer; one look-up by a name loses that, and the schemas give it back.
      const answer = answers[operation] as (ask: unknown) => Promise<unknown>;
      return answerSchema.parse(await answer(askSchema.parse(ask))) as Answer<typeof operation>;
    };
  };

  return { logged, sleptMs: () => sleptMs, askFor };
}

async function nobodyAnswers(): Promise<FetchAnswer> {
  return { type: 'unreachable', message: 'No network in this test. Give testPlugin() a `fetch`.' };
}
