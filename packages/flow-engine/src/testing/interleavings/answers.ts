import {
  type EffectOf,
  failureReasons,
  type Json,
  type PendingEffect,
  type PendingEffectType,
  paymentFailures,
  transferFailures,
} from '@callwright/flow-schema';
import { plausibleAnswers } from '../../explore/plausible-answers.ts';
import { plausibleWorld } from '../../explore/plausible-world.ts';
import { answerEvent } from '../../simulate/answer-event.ts';
import type { AskedEffect } from '../../world.ts';
import type { Fact } from './fact.ts';
import { programHere, type Scene } from './scene.ts';

/** All ways in which an effect can be answered: as the flow would have it, and as it would not. */
export interface AnswersTo {
  readonly fitting: readonly Fact[];
  readonly misfitting: readonly Fact[];
}

const known = new WeakMap<PendingEffect, AnswersTo>();

/** They depend on the effect and on the visit that wished for it, and on nothing that changes while it is pending. */
export function answersFor(effect: PendingEffect, scene: Scene): AnswersTo {
  const found = known.get(effect);
  if (found !== undefined) return found;
  // Which row belongs to which effect follows from the type of the table, which the look-up forgets.
  const misfitting = (misfits[effect.type] as (effect: PendingEffect) => readonly Fact[])(effect);
  const answers = { fitting: fittingAnswers(effect, scene), misfitting };
  known.set(effect, answers);
  return answers;
}

function fittingAnswers(effect: PendingEffect, scene: Scene): readonly Fact[] {
  switch (effect.type) {
    case 'speak':
      return [{ type: 'speech.finished', effect: effect.id, heard: effect.text }];
    case 'wait':
      return [{ type: 'wait.finished', effect: effect.id }];
    case 'listen':
      return fittingWords(effect, scene);
    default:
      return askedAnswers(effect, scene);
  }
}

function fittingWords({ expectation }: EffectOf<'listen'>, { state }: Scene): readonly Fact[] {
  const now = new Date(state.startedAtMs + state.atMs).toISOString();
  return plausibleAnswers(expectation, now).map(({ words, understood }) => ({ type: 'caller.spoke', words, understood }));
}

function askedAnswers(effect: AskedEffect, scene: Scene): readonly Fact[] {
  const where = { program: programHere(scene), node: scene.state.node, tools: scene.tools };
  return plausibleWorld(effect, where).map((answer) => {
    const { at: _at, ...fact } = answerEvent(effect, answer, 0);
    // What a tool found out tells which call of it did.
    return fact.type === 'plugin.succeeded' ? { ...fact, output: signed(fact.output, effect.id) } : fact;
  });
}

/** What texts of tools begin with, before the id of the effect that they answer. */
export const signature = 'found by ';

function signed(output: Readonly<Record<string, Json>>, id: string): Record<string, Json> {
  // An action that nobody has described may find anything.
  if (Object.keys(output).length === 0) return { answer: `${signature}${id}` };
  return Object.fromEntries(Object.entries(output).map(([name, value]) => [name, value === 'Ada Lovelace' ? `${signature}${id}` : value]));
}

const code = 'x';
const message = 'It did not work.';
const long = 'so it went on '.repeat(400);

/** What a program could be given that does not mean well, or that nobody has thought of. */
const strange: readonly Record<string, Json>[] = [
  {},
  { constructor: 'x', toString: 1, hasOwnProperty: null },
  { id: { deep: [[]] }, answer: [1, null], bookingId: 7, first: -1, guests: 'many', result: {} },
  { id: 'x', answer: 'x', bookingId: 'x', guests: -5 },
];

const misfits: { readonly [Type in PendingEffectType]: (effect: EffectOf<Type>) => readonly Fact[] } = {
  speak: ({ id: effect }) => [
    { type: 'speech.failed', effect, reason: 'no voice' },
    { type: 'speech.finished', effect, heard: '' },
  ],
  listen: ({ id: effect }) => [
    { type: 'caller.stayed-silent', effect },
    { type: 'caller.spoke', words: 'mumble', understood: { type: 'nothing' } },
    { type: 'caller.spoke', words: '  ', understood: { type: 'nothing' } },
    { type: 'caller.spoke', words: 'any', understood: { type: 'choice', value: 'no such choice' } },
    { type: 'caller.spoke', words: 'any', understood: { type: 'intent', value: 'no-such-intent' } },
    { type: 'caller.spoke', words: 'minus a lot', understood: { type: 'number', value: -1e21 } },
    { type: 'caller.spoke', words: long, understood: { type: 'text', value: long.slice(0, 4_000) } },
    { type: 'caller.keyed', keys: '#', understood: { type: 'nothing' } },
    { type: 'caller.keyed', keys: '12', understood: { type: 'digits', value: '12' } },
  ],
  respond: ({ id: effect }) => [
    ...['', '  \n\t'].map((text) => ({ type: 'response.finished', effect, text, heard: '' }) as const),
    { type: 'response.finished', effect, text: long, heard: 'so it' },
    { type: 'response.finished', effect, text: 'We are open.', heard: '' },
    ...failureReasons.map((reason) => ({ type: 'response.failed', effect, reason, code, message }) as const),
    ...strange.map((input) => ({ type: 'tool.called', effect, call: '', tool: 'remember', input, heard: '' }) as const),
    { type: 'tool.called', effect, call: 'c', tool: 'no_such_tool', input: {}, heard: 'One' },
    { type: 'tool.called', effect, call: 'c', tool: 'constructor', input: {}, heard: ' ' },
  ],
  'call-plugin': ({ id: effect }) => [
    ...strange.map((output) => ({ type: 'plugin.succeeded', effect, output }) as const),
    ...failureReasons.map((reason) => ({ type: 'plugin.failed', effect, reason, code, message }) as const),
  ],
  'run-code': ({ id: effect }) => [
    ...strange.map((output) => ({ type: 'code.succeeded', effect, output }) as const),
    ...failureReasons.map((reason) => ({ type: 'code.failed', effect, reason, code, message }) as const),
  ],
  'send-request': ({ id: effect }) => [
    ...[null, 'text', ...strange].map((body) => ({ type: 'request.answered', effect, status: 200, body }) as const),
    ...[100, 302, 404, 409, 500, 599].map((status) => ({ type: 'request.answered', effect, status, body: {} }) as const),
    ...failureReasons.map((reason) => ({ type: 'request.failed', effect, reason, code, message }) as const),
  ],
  transfer: ({ id: effect }) => transferFailures.map((reason) => ({ type: 'transfer.failed', effect, reason, code, message })),
  'record-voicemail': ({ id: effect }) => [
    { type: 'voicemail.recorded', effect, recording: '', durationMs: 0, words: ' ' },
    { type: 'voicemail.recorded', effect, recording: long, durationMs: 60_000, words: long },
    ...failureReasons.map((reason) => ({ type: 'voicemail.failed', effect, reason, code, message }) as const),
  ],
  'send-message': ({ id: effect }) => failureReasons.map((reason) => ({ type: 'message.failed', effect, reason, code, message })),
  'press-keys': ({ id: effect }) => failureReasons.map((reason) => ({ type: 'keys.failed', effect, reason, code, message })),
  wait: () => [],
  'collect-payment': ({ id: effect }) => [
    { type: 'payment.arrived', effect, payment: long },
    ...paymentFailures.map((reason) => ({ type: 'payment.failed', effect, reason, code, message }) as const),
  ],
};
