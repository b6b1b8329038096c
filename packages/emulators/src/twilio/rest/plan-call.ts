import type { CallPlan, Source } from '../call.ts';
import { problems, type RestProblem } from './rest-problem.ts';

/** Reads the parameters of `POST /Calls.json`. */
export function planCall(form: URLSearchParams, { sid, ownedNumbers }: Context): CallPlan | RestProblem {
  const to = form.get('To') ?? '';
  const from = form.get('From') ?? '';
  if (to === '') return problems.noTo();
  if (!e164.test(to)) return problems.badTo(to);
  if (!e164.test(from)) return problems.badFrom(from);
  if (!ownedNumbers.has(from)) return problems.foreignFrom(from);
  const firstSource = sourceOf(form);
  if (firstSource === undefined) return problems.badUrl(form.get('Url') ?? '');
  const callback = form.get('StatusCallback');
  const events = form.getAll('StatusCallbackEvent');
  return {
    sid,
    from,
    to,
    direction: 'outbound-api',
    firstSource,
    // Twilio lets it ring five seconds longer than it was told.
    ringTimeoutMs: (Number(form.get('Timeout') ?? 60) + 5) * 1000,
    statusCallback:
      callback === null
        ? undefined
        : {
            url: callback,
            method: form.get('StatusCallbackMethod') ?? 'POST',
            events: new Set(events.length > 0 ? events : ['completed']),
          },
  };
}

/** `Twiml` or `Url`, as calls are made and updated with. */
export function sourceOf(form: URLSearchParams): Source | undefined {
  const twiml = form.get('Twiml');
  if (twiml !== null) return { type: 'twiml', text: twiml };
  const url = form.get('Url');
  if (url === null || !URL.canParse(url) || !/^https?:/.test(url)) return undefined;
  return { type: 'url', url, method: form.get('Method') ?? 'POST', fallbackUrl: form.get('FallbackUrl') ?? undefined };
}

const e164 = /^\+[1-9]\d{6,14}$/;

interface Context {
  readonly sid: string;
  readonly ownedNumbers: ReadonlySet<string>;
}
