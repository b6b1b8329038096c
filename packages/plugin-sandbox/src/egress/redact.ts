/** A server may send back what it was sent. Secrets are taken out by value, in the spellings in which they usually come back. */
export function redact(text: string, secrets: readonly string[]): string {
  return secrets
    .flatMap(spellings)
    .toSorted((a, b) => b.length - a.length)
    .reduce((rest, secret) => rest.replaceAll(secret, '[redacted]'), text);
}

function spellings(secret: string): readonly string[] {
  if (secret === '') return [];
  const base64 = Buffer.from(secret).toString('base64');
  const spelled = [
    secret,
    JSON.stringify(secret).slice(1, -1),
    encodeURIComponent(secret),
    base64,
    base64.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, ''),
    Buffer.from(secret).toString('hex'),
  ];
  return [...new Set(spelled)].filter((each) => each !== '');
}
