import { askPresentation } from './ask/presentation.ts';
import { branchPresentation } from './branch/presentation.ts';
import type { NodeType } from './catalog.ts';
import { endPresentation } from './end/presentation.ts';
import { goBackPresentation } from './go-back/presentation.ts';
import { hoursPresentation } from './hours/presentation.ts';
import { menuPresentation } from './menu/presentation.ts';
import type { NodePresentation } from './node-presentation.ts';
import { noteOutcomePresentation } from './note-outcome/presentation.ts';
import { pluginActionPresentation } from './plugin-action/presentation.ts';
import { pressKeysPresentation } from './press-keys/presentation.ts';
import { recordingPresentation } from './recording/presentation.ts';
import { routePresentation } from './route/presentation.ts';
import { sayPresentation } from './say/presentation.ts';
import { setPresentation } from './set/presentation.ts';
import { splitPresentation } from './split/presentation.ts';
import { startPresentation } from './start/presentation.ts';
import { waitPresentation } from './wait/presentation.ts';

/** How every kind of node looks, in the order in which they are offered. */
export const presentations = {
  start: startPresentation,
  say: sayPresentation,
  ask: askPresentation,
  menu: menuPresentation,
  route: routePresentation,
  branch: branchPresentation,
  set: setPresentation,
  hours: hoursPresentation,
  split: splitPresentation,
  wait: waitPresentation,
  'press-keys': pressKeysPresentation,
  recording: recordingPresentation,
  'note-outcome': noteOutcomePresentation,
  'plugin-action': pluginActionPresentation,
  'go-back': goBackPresentation,
  end: endPresentation,
} as const satisfies Record<NodeType, NodePresentation>;
