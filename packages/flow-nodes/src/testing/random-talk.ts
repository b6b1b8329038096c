import { type Program, plausibleAnswers, type Simulation, simulate, understandPlainly } from '@callwright/flow-engine';
import { failureReasons, paymentFailures, type Trace, transferFailures, worldScriptSchema } from '@callwright/flow-schema';
import fc from 'fast-check';
import { type Disturbance, disturb, disturbance } from './disturb.ts';

/** All that one call needs beside its flow. */
export interface RandomTalk {
  readonly acts: readonly Act[];
  /** As a script has it; parsed when the call is held. */
  readonly world: Readonly<Record<string, unknown>>;
  readonly codeAnswers: readonly unknown[];
  readonly seed: number;
  /** What goes wrong on the way: what is told late, twice or never. */
  readonly disturbances: readonly Disturbance[];
}

type Act =
  | { readonly type: 'answers' | 'answers-over'; readonly pick: number }
  | { readonly type: 'says' | 'breaks-in'; readonly words: string }
  | { readonly type: 'presses'; readonly keys: string }
  | { readonly type: 'stays-silent' | 'backchannels' | 'hangs-up' };

const pick = fc.nat({ max: 9 });
const words = fc.constantFrom('...', 'help me', 'Ada', 'Sales', 'What was that?', 'Ünïcödé 𝒳 🙂');
const kind = <Type extends Act['type']>(type: Type) => fc.constant(type);

const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 60, arbitrary: fc.record({ type: kind('answers'), pick }) },
  { weight: 8, arbitrary: fc.record({ type: kind('answers-over'), pick }) },
  { weight: 8, arbitrary: fc.record({ type: fc.constantFrom('says' as const, 'breaks-in' as const), words }) },
  { weight: 10, arbitrary: fc.record({ type: kind('presses'), keys: fc.constantFrom('1', '2', '0', '12#', '427') }) },
  { weight: 10, arbitrary: fc.record({ type: fc.constantFrom('stays-silent' as const, 'backchannels' as const) }) },
  // Rare, or hardly a call would come far.
  { weight: 2, arbitrary: fc.record({ type: kind('hangs-up') }) },
);

const failed = fc.record({
  type: fc.constant('failed' as const),
  reason: fc.constantFrom(...failureReasons),
});
const fails = <Reason extends string>(reasons: readonly Reason[]) =>
  fc.record({ type: fc.constant('failed' as const), reason: fc.constantFrom(...reasons) });
const succeeded = <Output extends object>(...outputs: readonly Output[]) =>
  fc.record({ type: fc.constant('succeeded' as const), output: fc.constantFrom(...outputs) });
const done = fc.constant({ type: 'done' as const });
const listOf = (...items: fc.Arbitrary<unknown>[]) => fc.array(fc.oneof(...items), { minLength: 1, maxLength: 4 });
const calls = (tool: string, input: object) => fc.constant({ type: 'calls', tool, input, text: 'One moment.' });

const world = fc.record({
  plugins: fc.record({ 'calendar.book': listOf(succeeded({ bookingId: 'B7' }, { bookingId: 7 }), failed) }),
  responses: fc.array(
    fc.oneof(
      fc.record({
        type: fc.constant('says'),
        text: fc.constantFrom('When would you like to come?', 'We are open until six.', '', ' \n'),
      }),
      calls('remember', { guests: 3, start: '2026-11-24T09:30' }),
      calls('calendar_book', { start: '2026-11-24T09:30', name: 'Ada' }),
      calls('leave_booked', {}),
      calls('leave_to_person', {}),
      calls('what_is_this', { __proto__: 1 }),
      failed,
    ),
    { minLength: 1, maxLength: 8 },
  ),
  requests: listOf(
    fc.record({
      type: fc.constant('answered' as const),
      status: fc.constantFrom(200, 404, 500),
      body: fc.constantFrom({ booking: { id: 'B8' } }, null),
    }),
    failed,
  ),
  transfers: listOf(done, fails(transferFailures)),
  voicemails: listOf(
    fc.constant({ type: 'recorded' as const, words: 'Call me.', durationMs: 9_000 }),
    fc.constant({ type: 'recorded' as const, words: '', durationMs: 0 }),
    failed,
  ),
  messages: listOf(done, failed),
  keys: listOf(done, failed),
  payments: listOf(fc.constant({ type: 'arrived' as const, payment: 'P7' }), fails(paymentFailures)),
});

export const randomTalk: fc.Arbitrary<RandomTalk> = fc.record({
  acts: fc.array(act, { minLength: 2, maxLength: 16 }),
  world,
  codeAnswers: listOf(succeeded({ guests: 4 }, { guests: '4' }), failed),
  seed: fc.integer({ min: 0, max: 2 ** 31 - 1 }),
  disturbances: fc.oneof(
    { weight: 2, arbitrary: fc.constant([]) },
    { weight: 1, arbitrary: fc.array(disturbance, { minLength: 1, maxLength: 6 }) },
  ),
});

const startedAt = '2026-11-23T09:00:00Z';

export function holdTalk(program: Program, { acts, world: script, codeAnswers, seed, disturbances }: RandomTalk): Trace {
  // Code is answered by the node that it stands in.
  const code = Object.fromEntries(Object.keys(program.nodes).map((node) => [node, codeAnswers]));
  const one = simulate({
    program,
    understand: understandPlainly,
    world: worldScriptSchema.parse({ ...script, code }),
    seed,
    startedAt,
    caller: '+12025550107',
  });
  for (const each of acts) if (one.state().status !== 'ended') perform(one, each);
  const trace = one.trace();
  return disturbances.length === 0 ? trace : disturb(program, trace, disturbances);
}

function perform(one: Simulation, each: Act): void {
  switch (each.type) {
    case 'answers':
      one.says(answerTo(one, each.pick));
      break;
    case 'answers-over':
      one.breaksIn(answerTo(one, each.pick));
      break;
    case 'says':
      one.says(each.words);
      break;
    case 'breaks-in':
      one.breaksIn(each.words);
      break;
    case 'presses':
      one.presses(each.keys);
      break;
    case 'stays-silent':
      if (one.expects() !== undefined) one.staysSilent();
      break;
    case 'backchannels':
      one.backchannels();
      break;
    case 'hangs-up':
      one.hangsUp();
  }
}

function answerTo(one: Simulation, at: number): string {
  const expected = one.expects();
  const answers = expected === undefined ? [] : plausibleAnswers(expected, startedAt);
  return answers[at % Math.max(1, answers.length)]?.words ?? 'Ada';
}
