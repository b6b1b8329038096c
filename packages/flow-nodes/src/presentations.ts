import { askPresentation } from './ask/presentation.ts';
import { branchPresentation } from './branch/presentation.ts';
import type { NodeType } from './catalog.ts';
import { codePresentation } from './code/presentation.ts';
import { collectPaymentPresentation } from './collect-payment/presentation.ts';
import { conversePresentation } from './converse/presentation.ts';
import { endPresentation } from './end/presentation.ts';
import { goBackPresentation } from './go-back/presentation.ts';
import { hoursPresentation } from './hours/presentation.ts';
import { httpRequestPresentation } from './http-request/presentation.ts';
import { menuPresentation } from './menu/presentation.ts';
import type { NodePresentation } from './node-presentation.ts';
import { noteOutcomePresentation } from './note-outcome/presentation.ts';
import { pluginActionPresentation } from './plugin-action/presentation.ts';
import { pressKeysPresentation } from './press-keys/presentation.ts';
import { recordingPresentation } from './recording/presentation.ts';
import { routePresentation } from './route/presentation.ts';
import { sayPresentation } from './say/presentation.ts';
import { sendMessagePresentation } from './send-message/presentation.ts';
import { setPresentation } from './set/presentation.ts';
import { splitPresentation } from './split/presentation.ts';
import { startPresentation } from './start/presentation.ts';
import { subFlowPresentation } from './sub-flow/presentation.ts';
import { transferPresentation } from './transfer/presentation.ts';
import { voicemailPresentation } from './voicemail/presentation.ts';
import { waitPresentation } from './wait/presentation.ts';

/** How every kind of node looks, in the order in which they are offered. */
export const presentations = {
  start: startPresentation,
  say: sayPresentation,
  ask: askPresentation,
  converse: conversePresentation,
  menu: menuPresentation,
  route: routePresentation,
  branch: branchPresentation,
  set: setPresentation,
  hours: hoursPresentation,
  split: splitPresentation,
  'plugin-action': pluginActionPresentation,
  code: codePresentation,
  'http-request': httpRequestPresentation,
  'send-message': sendMessagePresentation,
  'collect-payment': collectPaymentPresentation,
  wait: waitPresentation,
  'press-keys': pressKeysPresentation,
  recording: recordingPresentation,
  'note-outcome': noteOutcomePresentation,
  'sub-flow': subFlowPresentation,
  transfer: transferPresentation,
  voicemail: voicemailPresentation,
  'go-back': goBackPresentation,
  end: endPresentation,
} as const satisfies Record<NodeType, NodePresentation>;
