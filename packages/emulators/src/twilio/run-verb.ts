import { type Call, type EndReason, type Source, tell } from './call.ts';
import type { Carrier } from './carrier.ts';
import type { Verb } from './parse-twiml.ts';
import { runStream } from './run-stream.ts';

interface Running<Kind extends Verb = Verb> {
  readonly verb: Kind;
  readonly base: string | undefined;
  readonly call: Call;
  readonly carrier: Carrier;
}

/** Where the call goes after this verb; undefined for the next verb. */
type Next = Source | EndReason | undefined;

/** Resolves when the verb is over; rejects when the signal aborts it. */
export function runVerb(running: Running, signal: AbortSignal): Promise<Next> {
  // The table has a row for each type of verb, and each row takes that verb: the type checker cannot see both at once.
  const run = verbs[running.verb.type] as (running: Running, signal: AbortSignal) => Promise<Next>;
  return run(running, signal);
}

const verbs: { readonly [Type in Verb['type']]: (running: Running<Extract<Verb, { type: Type }>>, signal: AbortSignal) => Promise<Next> } =
  {
    stream: async ({ verb, base, call, carrier }, signal) => {
      await runStream({ verb, base, call, carrier }, signal);
      return verb.action === undefined ? undefined : sourceAt({ call, carrier, base }, verb.action, 'POST');
    },
    say: async ({ verb, call, carrier }) => {
      tell(call, carrier.clock, { type: 'said', text: verb.text });
      return undefined;
    },
    pause: async ({ verb, carrier }, signal) => {
      await carrier.clock.sleep(verb.ms, signal);
      return undefined;
    },
    redirect: async ({ verb, base, call, carrier }) => sourceAt({ call, carrier, base }, verb.url, verb.method),
    hangup: async () => 'hung-up',
    reject: async () => 'rejected',
    'not-emulated': async ({ verb, call, carrier }) => {
      const message = `${verb.name} is not emulated. The call goes on with the next verb.`;
      tell(call, carrier.clock, { type: 'warning', code: 12200, message });
      return undefined;
    },
  };

function sourceAt({ call, carrier, base }: Omit<Running, 'verb'>, url: string, method: string): Source | EndReason {
  if (URL.canParse(url, base)) return { type: 'url', url: new URL(url, base).href, method };
  tell(call, carrier.clock, { type: 'warning', code: 11100, message: `"${url}" is no address, and the TwiML has none of its own.` });
  return 'application-error';
}
