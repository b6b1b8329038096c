/** The words of a text as they sound: no case, no marks, numbers spelled out. "3:30", "3.30" and "three thirty" are the same. */
export function normaliseWords(text: string): readonly string[] {
  return text
    .toLowerCase()
    .replaceAll(/’/g, "'")
    .replaceAll(/\b(\d{1,2})[:.](\d\d)\b/g, (_, hour: string, minute: string) => `${hour} ${minute === '00' ? "o'clock" : minute}`)
    .replaceAll(/(?<=\d),(?=\d{3})/g, '')
    .replaceAll(/\d+(?:-\d+)+/g, spellDigits)
    .replaceAll(/(?<=\w)-(?=\w)/g, '')
    .replaceAll(/\d+/g, (digits) => (digits.length > 4 || digits.startsWith('0') ? spellDigits(digits) : numberInWords(Number(digits))))
    .split(/[^a-z']+/)
    .filter((word) => word !== '')
    .map((word) => sameSound[word] ?? word);
}

const sameSound: Readonly<Record<string, string>> = { o: 'oh', zero: 'oh', goodby: 'goodbye', okay: 'ok' };

const small =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = 'zero ten twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

function spellDigits(digits: string): string {
  return ` ${[...digits.replaceAll('-', '')].map((digit) => small[Number(digit)]).join(' ')} `;
}

/** Up to 9 999. */
function numberInWords(number: number): string {
  const [thousands, hundreds, rest] = [Math.floor(number / 1_000), Math.floor((number % 1_000) / 100), number % 100];
  const words = [
    ...(thousands > 0 ? [small[thousands], 'thousand'] : []),
    ...(hundreds > 0 ? [small[hundreds], 'hundred'] : []),
    ...(rest === 0 && number > 0
      ? []
      : rest < 20
        ? [small[rest]]
        : [tens[Math.floor(rest / 10)], ...(rest % 10 > 0 ? [small[rest % 10]] : [])]),
  ];
  return words.join(' ');
}
