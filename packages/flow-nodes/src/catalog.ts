import type { Catalog } from '@callwright/flow-engine';
import { ask } from './ask/ask.ts';
import { code } from './code/code.ts';
import { collectPayment } from './collect-payment/collect-payment.ts';
import { converse } from './converse/converse.ts';
import { end } from './end/end.ts';
import { httpRequest } from './http-request/http-request.ts';
import { pluginAction } from './plugin-action/plugin-action.ts';
import { say } from './say/say.ts';
import { sendMessage } from './send-message/send-message.ts';
import { start } from './start/start.ts';
import { subFlow } from './sub-flow/sub-flow.ts';
import { transfer } from './transfer/transfer.ts';
import { voicemail } from './voicemail/voicemail.ts';

/** Every kind of node there is: one line each. */
export const catalog = {
  start,
  say,
  ask,
  converse,
  'plugin-action': pluginAction,
  code,
  'http-request': httpRequest,
  'send-message': sendMessage,
  'collect-payment': collectPayment,
  'sub-flow': subFlow,
  transfer,
  voicemail,
  end,
} as const satisfies Catalog;

export type NodeType = keyof typeof catalog;
