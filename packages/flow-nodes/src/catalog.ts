import type { Catalog } from '@callwright/flow-engine';
import { ask } from './ask/ask.ts';
import { branch } from './branch/branch.ts';
import { code } from './code/code.ts';
import { collectPayment } from './collect-payment/collect-payment.ts';
import { converse } from './converse/converse.ts';
import { end } from './end/end.ts';
import { goBack } from './go-back/go-back.ts';
import { hours } from './hours/hours.ts';
import { httpRequest } from './http-request/http-request.ts';
import { menu } from './menu/menu.ts';
import { noteOutcome } from './note-outcome/note-outcome.ts';
import { pluginAction } from './plugin-action/plugin-action.ts';
import { pressKeys } from './press-keys/press-keys.ts';
import { recording } from './recording/recording.ts';
import { route } from './route/route.ts';
import { say } from './say/say.ts';
import { sendMessage } from './send-message/send-message.ts';
import { set } from './set/set.ts';
import { split } from './split/split.ts';
import { start } from './start/start.ts';
import { subFlow } from './sub-flow/sub-flow.ts';
import { transfer } from './transfer/transfer.ts';
import { voicemail } from './voicemail/voicemail.ts';
import { wait } from './wait/wait.ts';

/** Every kind of node there is: one line each. */
export const catalog = {
  start,
  say,
  ask,
  converse,
  menu,
  route,
  branch,
  set,
  hours,
  split,
  'plugin-action': pluginAction,
  code,
  'http-request': httpRequest,
  'send-message': sendMessage,
  'collect-payment': collectPayment,
  wait,
  'press-keys': pressKeys,
  recording,
  'note-outcome': noteOutcome,
  'sub-flow': subFlow,
  transfer,
  voicemail,
  'go-back': goBack,
  end,
} as const satisfies Catalog;

export type NodeType = keyof typeof catalog;
