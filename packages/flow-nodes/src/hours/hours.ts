import type { Visit } from '@callwright/flow-engine';
import { defineNode } from '../define-node.ts';
import { own } from '../own.ts';
import { type LocalTime, localTimeAt, parseLocalTime } from '../values/local-time.ts';
import { openingAt } from './opening.ts';
import { checkHours } from './rules.ts';
import { type HoursConfig, hoursConfigSchema } from './schema.ts';

/** Goes on by whether it is open: at this moment, or at one that a variable holds. */
export const hours = defineNode<HoursConfig>({
  type: 'hours',
  version: 1,
  configSchema: hoursConfigSchema,
  ports: () => ['open', 'closed', 'holiday'],
  facts: () => ({ waits: 'nothing' }),
  expressions: ({ at }, { variables }) =>
    // What else it holds, the check has told.
    at === undefined || own(variables, at)?.type !== 'date-time' ? {} : { at: { source: at, wants: { type: 'date-time' } } },
  check: checkHours,
  enter: (visit) => {
    const moment = momentOf(visit);
    return { leave: moment === undefined ? 'closed' : openingAt(visit.config.hours, moment) };
  },
  on: () => ({}),
});

function momentOf({ config: { at }, evaluate, nowMs, timeZone }: Visit<HoursConfig>): LocalTime | undefined {
  if (at === undefined) return localTimeAt(nowMs, timeZone);
  const value = evaluate('at');
  return typeof value === 'string' ? parseLocalTime(value) : undefined;
}
