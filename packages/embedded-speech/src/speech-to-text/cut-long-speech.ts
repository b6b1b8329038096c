const sampleRate = 16_000;
const longestPiece = 20 * sampleRate;
const shortestPiece = 12 * sampleRate;
/** 50 ms: shorter than any pause between words. */
const stretch = 800;

/** Cuts a monologue at 16 kHz where it is most quiet: the model was made for up to half a minute, and its time grows with the square. */
export function cutLongSpeech(speech: Float32Array): readonly Float32Array[] {
  const pieces: Float32Array[] = [];
  let rest = speech;
  while (rest.length > longestPiece) {
    const at = quietestPlace(rest);
    pieces.push(rest.subarray(0, at));
    rest = rest.subarray(at);
  }
  return [...pieces, rest];
}

function quietestPlace(speech: Float32Array): number {
  let quietest = { at: longestPiece, loudness: Number.POSITIVE_INFINITY };
  for (let at = shortestPiece; at + stretch <= longestPiece; at += stretch / 2) {
    const loudness = speech.subarray(at, at + stretch).reduce((sum, sample) => sum + sample * sample, 0);
    if (loudness < quietest.loudness) quietest = { at: at + stretch / 2, loudness };
  }
  return quietest.at;
}
