import type { TraceEntry } from '@callwright/flow-schema';
import { foldTranscript } from '../talk/transcript/fold-transcript.ts';
import type { TranscriptLine } from '../talk/transcript/transcript-line.ts';
import type { JourneyStop } from './worker/journey.ts';

/** What is read one below the other: what was said and done, and what it did to the call. */
export type StoryItem =
  | { readonly type: 'line'; readonly key: string; readonly line: TranscriptLine }
  | { readonly type: 'stop'; readonly key: string; readonly stop: JourneyStop };

/** A call as it is read. What an event did stands behind the event, and before what the call wished for because of it. */
export function tellStory(entries: readonly TraceEntry[], journey: readonly JourneyStop[]): readonly StoryItem[] {
  const { lines, counts } = foldTranscript(entries);
  const story: StoryItem[] = [];
  let told = 0;
  const tellLines = (until: number) => {
    for (const line of lines.slice(told, until)) story.push({ type: 'line', key: `line ${line.key}`, line });
    told = Math.max(told, until);
  };
  for (const stop of journey) {
    tellLines(counts[stop.entry] ?? lines.length);
    story.push({ type: 'stop', key: `stop ${stop.entry}`, stop });
  }
  tellLines(lines.length);
  return story;
}
