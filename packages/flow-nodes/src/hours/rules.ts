import type { Problem, World } from '@callwright/flow-engine';
import { checkVariable } from '../values/check-variables.ts';
import { localTimeAt } from '../values/local-time.ts';
import { type HoursConfig, type Span, weekdays } from './schema.ts';

export function checkHours(config: HoursConfig, { variables, settings: { timeZone } }: World): Problem[] {
  const { week, days } = config.hours;
  const inWeek = weekdays.flatMap((day) => checkSpans(week[day], `hours.week.${day}`));
  const inDays = days.flatMap(({ date, spans }, index): Problem[] => {
    const isSecond = days.findIndex((other) => other.date === date) !== index;
    const message = `${date} is there twice. Put all of its hours into one line.`;
    return [...(isSecond ? [{ field: `hours.days.${index}.date`, message }] : []), ...checkSpans(spans, `hours.days.${index}.spans`)];
  });
  return [...checkZone(timeZone), ...checkOpen(config), ...inWeek, ...inDays, ...checkVariable(config.at, 'date-time', variables, 'at')];
}

function checkZone(timeZone: string): Problem[] {
  if (localTimeAt(0, timeZone) !== undefined) return [];
  return [{ field: 'hours', message: `There is no time zone "${timeZone}". Choose the time zone of the flow in its settings.` }];
}

function checkOpen({ hours: { week, days } }: HoursConfig): Problem[] {
  if (weekdays.some((day) => week[day].length > 0) || days.some(({ spans }) => spans.length > 0)) return [];
  return [{ field: 'hours', severity: 'warning', message: 'It is never open. Say from when to when it is open.' }];
}

/** Two spans of a day that share a moment are a slip: one of them is not meant so. */
function checkSpans(spans: readonly Span[], field: string): Problem[] {
  return spans.flatMap((span, index): Problem[] => {
    const other = spans.slice(0, index).find((earlier) => span.from < endOf(earlier) && earlier.from < endOf(span));
    if (other === undefined) return [];
    const message = `${span.from} to ${span.to} and ${other.from} to ${other.to} overlap. Make one of them of both, or change one.`;
    return [{ field: `${field}.${index}`, message }];
  });
}

function endOf({ from, to }: Span): string {
  return to <= from ? '24:00' : to;
}
