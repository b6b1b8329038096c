import { messages } from '../messages.ts';

const secondMs = 1_000;
const minuteMs = 60 * secondMs;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/** A duration in its largest whole unit: "3 hours". */
export function describeDuration(ms: number): string {
  const { age } = messages;
  if (ms >= dayMs) return age.day(Math.floor(ms / dayMs));
  if (ms >= hourMs) return age.hour(Math.floor(ms / hourMs));
  if (ms >= minuteMs) return age.minute(Math.floor(ms / minuteMs));
  return age.second(Math.max(0, Math.floor(ms / secondMs)));
}

/** Below this a number would only flicker. */
const nowMs = 10 * secondMs;

/** How long ago something was: "just now", "2 minutes ago". */
export function describeAge(ms: number): string {
  return ms < nowMs ? messages.age.now : messages.age.ago(describeDuration(ms));
}
