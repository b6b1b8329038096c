import type { EffectId } from '@callwright/flow-schema';

/** What playout tells of a `speak`: the events of docs/glossary.md that it stamps, without the time. */
export type SpeechEvent =
  | { readonly type: 'speech.finished' | 'speech.stopped'; readonly effect: EffectId; readonly heard: string }
  | { readonly type: 'speech.failed'; readonly effect: EffectId; readonly reason: string };
