/** How something is, as far as the eye is concerned. */
export type Tone = 'well' | 'troubled' | 'broken' | 'unknown';
