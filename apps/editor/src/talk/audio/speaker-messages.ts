// What the page and the worklet of the speaker say to each other.

export type ToSpeakerWorklet =
  | { readonly type: 'samples'; readonly samples: Int16Array }
  | { readonly type: 'mark'; readonly id: number }
  | { readonly type: 'clear' };

/** The marks that were passed or dropped, in order. */
export type FromSpeakerWorklet = readonly number[];
