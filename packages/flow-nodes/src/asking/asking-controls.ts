import type { ControlOf } from '@callwright/flow-schema';
import { interruptionControl } from '../interruption-control.ts';
import type { PortPresentation } from '../node-presentation.ts';

/** The controls of every node that asks something, after those that are its own. */
export const askingControls = [
  {
    type: 'prompts',
    field: 'again',
    label: 'When asking again',
    hint: 'The words for the first time, the second, and so on. Where there are none, the question is asked again as it is.',
  },
  {
    type: 'number',
    field: 'retries',
    label: 'How often to ask again',
    hint: 'Left as it is, the settings of the flow say how often.',
    min: 0,
    max: 5,
    unset: 2,
  },
  {
    type: 'duration',
    field: 'patienceMs',
    label: 'How long to wait for an answer',
    hint: 'Left as it is, the settings of the flow say how long.',
    minMs: 500,
    maxMs: 120_000,
    unsetMs: 6_000,
  },
  interruptionControl,
] as const satisfies readonly (ControlOf<'prompts'> | ControlOf<'number'> | ControlOf<'duration'> | ControlOf<'choice'>)[];

export const silentPort: PortPresentation = { port: 'silent', label: 'Silent', way: 'otherwise' };
export const notUnderstoodPort: PortPresentation = { port: 'not-understood', label: 'Not understood', way: 'otherwise' };
