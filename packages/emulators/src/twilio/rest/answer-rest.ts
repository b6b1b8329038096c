import type { Call, CallPlan } from '../call.ts';
import type { Carrier } from '../carrier.ts';
import { callResource } from './call-resource.ts';
import { planCall } from './plan-call.ts';
import { bodyOf, isProblem, problems, type RestProblem } from './rest-problem.ts';
import { updateCall } from './update-call.ts';

export interface RestRequest {
  readonly method: string;
  readonly path: string;
  readonly authorization: string | undefined;
  readonly form: URLSearchParams;
}

export interface RestAnswer {
  readonly status: number;
  readonly body: object;
}

export interface Desk {
  readonly carrier: Carrier;
  readonly calls: ReadonlyMap<string, Call>;
  readonly ownedNumbers: ReadonlySet<string>;
  readonly place: (plan: CallPlan) => Call;
}

/** The part of https://www.twilio.com/docs/voice/api/call-resource that is emulated: make, look at, update. */
export function answerRest(request: RestRequest, desk: Desk): RestAnswer {
  const result = decide(request, desk);
  return isProblem(result) ? { status: result.status, body: bodyOf(result) } : result;
}

function decide(
  { method, path, authorization, form }: RestRequest,
  { carrier, calls, ownedNumbers, place }: Desk,
): RestAnswer | RestProblem {
  const { account, knobs, chance } = carrier;
  if (authorization !== basic(account)) return problems.badCredentials();
  if (knobs.restFailures.count > 0) {
    knobs.restFailures.count -= 1;
    const { status, code, message } = knobs.restFailures;
    return { status, code, message };
  }
  const calling = `/2010-04-01/Accounts/${account.sid}/Calls`;
  if (method === 'POST' && path === `${calling}.json`) {
    const plan = planCall(form, { sid: chance.sid('CA'), ownedNumbers });
    return isProblem(plan) ? plan : { status: 201, body: callResource(place(plan), carrier) };
  }
  const [, sid = ''] = path.startsWith(`${calling}/`) ? (/^\/(CA[0-9a-f]{32})\.json$/.exec(path.slice(calling.length)) ?? []) : [];
  const call = calls.get(sid);
  if (call === undefined || (method !== 'GET' && method !== 'POST')) return problems.notFound(path);
  const problem = method === 'POST' ? updateCall(call, form) : undefined;
  return problem ?? { status: 200, body: callResource(call, carrier) };
}

function basic({ sid, authToken }: Carrier['account']): string {
  return `Basic ${Buffer.from(`${sid}:${authToken}`).toString('base64')}`;
}
