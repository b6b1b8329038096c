import { AppError } from '@callwright/foundation/app-error';
import type { Clock } from '@callwright/foundation/clock';
import type { Logger } from '@callwright/foundation/log';
import { type Answer, type Ask, type HostOperation, hostOperations, isHostOperation } from '@callwright/plugin-sdk/host-api';
import type { ActionManifest, Manifest } from '@callwright/plugin-sdk/manifest';
import { z } from 'zod';
import type { Egress } from './egress/create-egress.ts';
import { redact } from './egress/redact.ts';
import type { Limits } from './limits.ts';
import { parseGuestJson } from './parse-guest-json.ts';
import type { HostAnswer } from './plugin-host-client.ts';
import type { Asker, HostServices } from './sandbox.ts';

export interface BrokerParts {
  readonly services: HostServices;
  readonly egress: Egress;
  readonly clock: Clock;
  readonly log: Logger;
  readonly limits: Limits;
}

/** One action's right to ask: who asks, and what was granted. */
export interface Grant {
  readonly asker: Asker;
  readonly manifest: Manifest;
  readonly action: ActionManifest;
  readonly hosts: readonly string[];
  readonly secrets: Readonly<Record<string, string>>;
}

export type AnswerAsk = (operation: string, json: string, signal: AbortSignal) => Promise<HostAnswer>;

/** Answers what one action asks of its host. A refusal reaches the guest as an error with a sentence, and never ends the call. */
export function createBroker(parts: BrokerParts, grant: Grant): AnswerAsk {
  const operations = createOperations(parts, grant);

  return async (operation, json, signal) => {
    if (!isHostOperation(operation)) return refusal(`The host has no operation "${operation}".`);
    const { capability, ask: askSchema } = hostOperations[operation];
    if (!grant.action.uses.includes(capability)) return refusal(`This action does not declare that it uses "${capability}".`);
    const parsed = parseGuestJson(json);
    const ask = parsed.isFine ? askSchema.safeParse(parsed.value) : undefined;
    if (ask?.success !== true) return refusal(`${operation}: ${ask === undefined ? 'no proper JSON' : z.prettifyError(ask.error)}`);
    try {
      // The table ties each operation to its own ask; looking one up by name loses that, and the schema has just made sure of it.
      const answer = await (operations[operation] as (ask: unknown, signal: AbortSignal) => Promise<unknown>)(ask.data, signal);
      return { isAnswer: true, text: JSON.stringify(answer) };
    } catch (error) {
      if (error instanceof Refusal) return refusal(error.message);
      parts.log.warn({ err: error, pluginId: grant.asker.pluginId, operation }, 'a host operation failed for a plugin');
      return refusal((error instanceof AppError ? error.userMessage : undefined) ?? 'The host could not do this now.');
    }
  };
}

/** Said to the guest as it stands; any other error may hold what a guest must not know. */
class Refusal extends Error {}

function refusal(text: string): HostAnswer {
  return { isAnswer: false, text };
}

function createOperations({ services, egress, clock, limits }: BrokerParts, { asker, manifest, hosts, secrets }: Grant) {
  let lines = 0;
  let bookings = 0;
  let fetching = 0;

  return {
    'calendar.freeSlots': (ask, signal) => services.calendar.freeSlots(ask, asker, signal),
    'calendar.book': (ask, signal) => {
      bookings += 1;
      // A second booking of one action is another booking; tried again, it is the second one again.
      const key = bookings === 1 ? asker.key : `${asker.key}#${bookings}`;
      return services.calendar.book(ask, { ...asker, key }, signal);
    },
    'fetch.send': async (ask, signal) => {
      if (fetching >= limits.fetchesAtOnce) throw new Refusal(`More than ${limits.fetchesAtOnce} requests at once.`);
      fetching += 1;
      try {
        const answer = await egress.send(ask, { hosts, declared: manifest.connection?.secrets ?? {}, values: secrets }, signal);
        if (answer.type === 'refused') throw new Refusal(answer.message);
        return answer;
      } finally {
        fetching -= 1;
      }
    },
    'log.write': async ({ level, message }) => {
      lines += 1;
      if (lines > limits.logLines) throw new Refusal(`More than ${limits.logLines} lines in one action.`);
      services.log({ level, message: redact(message.slice(0, limits.logLineChars), Object.values(secrets)) }, asker);
      return null;
    },
    'sleep.wait': async ({ ms }, signal) => {
      // The action is over when its signal aborts, and nobody waits for this answer.
      await clock.sleep(ms, signal).catch(() => undefined);
      return null;
    },
  } satisfies { [Operation in HostOperation]: (ask: Ask<Operation>, signal: AbortSignal) => Promise<Answer<Operation>> };
}
