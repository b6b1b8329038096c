import type { EffectOf, PendingEffectType, WorldScript } from '@callwright/flow-schema';
import type { Program } from './program.ts';

/** What somebody outside is asked to do. All else a simulation does itself. */
export type AskedType = Exclude<PendingEffectType, 'speak' | 'listen' | 'wait'>;
export type AskedEffect = EffectOf<AskedType>;

/** How each can come out, as a script of the world writes it. */
export interface Answers {
  readonly 'call-plugin': WorldScript['plugins'][string][number];
  readonly respond: WorldScript['responses'][number];
  readonly 'run-code': WorldScript['code'][string & keyof WorldScript['code']][number];
  readonly 'send-request': WorldScript['requests'][number];
  readonly transfer: WorldScript['transfers'][number];
  readonly 'record-voicemail': WorldScript['voicemails'][number];
  readonly 'send-message': WorldScript['messages'][number];
  readonly 'press-keys': WorldScript['keys'][number];
  readonly 'collect-payment': WorldScript['payments'][number];
}
export type Answer = Answers[AskedType];
export type PluginAnswer = Answers['call-plugin'];

export interface Asking {
  /** The flow that asks: nodes' code, the persona and the actions stand in it. */
  readonly program: Program;
  /** Kept as soon as nobody waits for the answer any more. */
  readonly cancelled: Promise<void>;
}

/** The world as it is. What it does not know how to do is not available to the call. */
export interface RealWorld {
  readonly callPlugin?: Ask<'call-plugin'>;
  readonly respond?: Ask<'respond'>;
  readonly runCode?: Ask<'run-code'>;
  readonly sendRequest?: Ask<'send-request'>;
  readonly transfer?: Ask<'transfer'>;
  readonly recordVoicemail?: Ask<'record-voicemail'>;
  readonly sendMessage?: Ask<'send-message'>;
  readonly pressKeys?: Ask<'press-keys'>;
  readonly collectPayment?: Ask<'collect-payment'>;
  /** Kept once it has been said, or the time is over; without them, that is at once. */
  readonly speak?: (effect: EffectOf<'speak'>, asking: Asking) => Promise<void>;
  readonly wait?: (effect: EffectOf<'wait'>, asking: Asking) => Promise<void>;
}

type Ask<Type extends AskedType> = (effect: EffectOf<Type>, asking: Asking) => Promise<Answers[Type]>;

/** Asks the real world; undefined when it does not do such things. */
export function askWorld(world: RealWorld, effect: AskedEffect, asking: Asking): Promise<Answer> | undefined {
  // Which effect belongs to which function follows from the type of the table, which the look-up forgets.
  const ask = functions[effect.type](world) as ((effect: AskedEffect, asking: Asking) => Promise<Answer>) | undefined;
  return ask?.(effect, asking);
}

const functions = {
  'call-plugin': ({ callPlugin }) => callPlugin,
  respond: ({ respond }) => respond,
  'run-code': ({ runCode }) => runCode,
  'send-request': ({ sendRequest }) => sendRequest,
  transfer: ({ transfer }) => transfer,
  'record-voicemail': ({ recordVoicemail }) => recordVoicemail,
  'send-message': ({ sendMessage }) => sendMessage,
  'press-keys': ({ pressKeys }) => pressKeys,
  'collect-payment': ({ collectPayment }) => collectPayment,
} as const satisfies { [Type in AskedType]: (world: RealWorld) => Ask<Type> | undefined };
