import { type Call, endCall, interruptCall } from '../call.ts';
import { sourceOf } from './plan-call.ts';
import { problems, type RestProblem } from './rest-problem.ts';

/** `POST /Calls/{sid}.json`: hangs up, or goes on with other TwiML. Undefined when it was done. */
export function updateCall(call: Call, form: URLSearchParams): RestProblem | undefined {
  if (call.over.signal.aborted) return problems.notInProgress();
  const status = form.get('Status');
  if (status === 'completed') {
    endCall(call, 'completed');
    return undefined;
  }
  if (status === 'canceled') {
    if (call.status !== 'queued' && call.status !== 'ringing') return problems.notInProgress();
    endCall(call, 'canceled');
    return undefined;
  }
  if (call.status !== 'in-progress') return problems.notInProgress();
  const source = sourceOf(form);
  if (source === undefined) return problems.badUrl(form.get('Url') ?? '');
  interruptCall(call, source);
  return undefined;
}
