import { askPresentation } from './ask/presentation.ts';
import type { NodeType } from './catalog.ts';
import { codePresentation } from './code/presentation.ts';
import { collectPaymentPresentation } from './collect-payment/presentation.ts';
import { conversePresentation } from './converse/presentation.ts';
import { endPresentation } from './end/presentation.ts';
import { httpRequestPresentation } from './http-request/presentation.ts';
import type { NodePresentation } from './node-presentation.ts';
import { pluginActionPresentation } from './plugin-action/presentation.ts';
import { sayPresentation } from './say/presentation.ts';
import { sendMessagePresentation } from './send-message/presentation.ts';
import { startPresentation } from './start/presentation.ts';
import { subFlowPresentation } from './sub-flow/presentation.ts';
import { transferPresentation } from './transfer/presentation.ts';
import { voicemailPresentation } from './voicemail/presentation.ts';

/** How every kind of node looks, in the order in which they are offered. */
export const presentations = {
  start: startPresentation,
  say: sayPresentation,
  ask: askPresentation,
  converse: conversePresentation,
  'plugin-action': pluginActionPresentation,
  code: codePresentation,
  'http-request': httpRequestPresentation,
  'send-message': sendMessagePresentation,
  'collect-payment': collectPaymentPresentation,
  'sub-flow': subFlowPresentation,
  transfer: transferPresentation,
  voicemail: voicemailPresentation,
  end: endPresentation,
} as const satisfies Record<NodeType, NodePresentation>;
