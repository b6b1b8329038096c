/** What is known of one stream: whether somebody speaks. */
export interface Activity {
  readonly isSpeaking: boolean;
}

export type ActivityChange = 'started' | 'ended';

export interface ActivityThresholds {
  /** Speech begins at this probability. */
  readonly start: number;
  /** It has ended below this one: lower, so that a weak syllable in a word does not end it. */
  readonly end: number;
}

export const silence: Activity = { isSpeaking: false };

/** As the makers of the model advise. */
export const defaultThresholds: ActivityThresholds = { start: 0.5, end: 0.35 };

/** One window on. It only says what is heard: how long a pause ends a turn is for turn-taking to decide. */
export function decideActivity(
  activity: Activity,
  probability: number,
  thresholds: ActivityThresholds = defaultThresholds,
): { readonly activity: Activity; readonly change: ActivityChange | undefined } {
  if (!activity.isSpeaking && probability >= thresholds.start) return { activity: { isSpeaking: true }, change: 'started' };
  if (activity.isSpeaking && probability < thresholds.end) return { activity: silence, change: 'ended' };
  return { activity, change: undefined };
}
