/** The part of a word that its forms share, roughly: `bookings`, `booked` and `booking` are `book`, `changing` and `change` are `chang`. */
export function stem(word: string): string {
  if (word.length <= 3 || /\d/.test(word)) return word;
  return withoutEnd(withoutForm(withoutPlural(word)));
}

function withoutPlural(word: string): string {
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:ss|sh|ch|x|z)es$/.test(word)) return word.slice(0, -2);
  return /[^sui]s$/.test(word) ? word.slice(0, -1) : word;
}

function withoutForm(word: string): string {
  const root = /^(.*[aeiouy].*)(?:ing|ed)$/.exec(word)?.[1] ?? /^(.{3,})ly$/.exec(word)?.[1];
  if (root === undefined || root.length < 3) return word;
  return /([bdfglmnprt])\1$/.test(root) && !root.endsWith('ll') ? root.slice(0, -1) : root.replace(/ell$/, 'el');
}

function withoutEnd(word: string): string {
  if (word.length <= 3) return word;
  return word.endsWith('e') ? word.slice(0, -1) : word.replace(/i$/, 'y');
}
