const noises = new Set(
  'um uh uhm er erm ah oh well so hmm hm mm and but like eh please thanks okay ok just maybe its it is about thats that'.split(' '),
);

/** The words without what people say while they think. */
export function contentOf(tokens: readonly string[]): readonly string[] {
  return tokens.filter((token) => !noises.has(token));
}
