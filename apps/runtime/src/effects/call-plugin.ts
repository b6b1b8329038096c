import type { PluginAnswer } from '@callwright/flow-engine';
import type { EffectOf } from '@callwright/flow-schema';
import type { Happening } from '../call/happening.ts';
import { inTime, late } from '../in-time.ts';
import type { EffectHandler } from './effect-handlers.ts';
import type { Circumstances, PerformedCall } from './performed-call.ts';

/** What a plugin does has consequences outside: it begins when the trace tells of it for certain, under a key that stays the same. */
export const callPlugin: EffectHandler<'call-plugin'> = (effect, call, circumstances) => {
  call.goOn(run(effect, call, circumstances));
};

async function run(effect: EffectOf<'call-plugin'>, call: PerformedCall, { signal, position }: Circumstances): Promise<void> {
  const { clock, timeZone } = call;
  const mayBegin = call.acknowledged(position).then(
    () => true,
    () => false,
  );
  const isStored = await inTime(clock, effect.timeoutMs, mayBegin);
  if (signal.aborted) return;
  if (isStored !== true) return call.happens(toHappening(effect, unstored));

  const { plugin, action, input, timeoutMs } = effect;
  const giveUp = new AbortController();
  const running = call.runAction(
    { plugin, action, input, timeZone, key: `${call.callId}/${effect.id}` },
    AbortSignal.any([signal, giveUp.signal]),
  );
  const answer = await inTime(clock, timeoutMs, running);
  giveUp.abort();
  if (signal.aborted) return;
  call.happens(toHappening(effect, answer === late ? tooLate(timeoutMs) : answer));
}

const unstored: PluginAnswer = {
  type: 'failed',
  reason: 'unavailable',
  code: 'not-stored',
  message: 'The call could not be stored, so nothing was begun that could not be told of.',
};

function tooLate(timeoutMs: number): PluginAnswer {
  return { type: 'failed', reason: 'timed-out', code: 'timed-out', message: `It was not done within ${timeoutMs} ms.` };
}

export function toHappening({ id }: Pick<EffectOf<'call-plugin'>, 'id'>, answer: PluginAnswer): Happening {
  if (answer.type === 'succeeded') return { type: 'plugin.succeeded', effect: id, output: { ...answer.output } };
  const { reason, code, message } = answer;
  return { type: 'plugin.failed', effect: id, reason, code, message };
}
