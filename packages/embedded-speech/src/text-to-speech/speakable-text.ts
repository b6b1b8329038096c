// flite reads numbers, ordinals, money in dollars, ranges and common abbreviations by itself; this writes out what it gets wrong.
// How the digits of a telephone number are grouped is for the caller to say: here they would be one large number.

/** A text as flite can read it: plain ASCII, with marks and short forms as words. Empty when there is nothing to say. */
export function speakableText(text: string): string {
  const written = rewrites.reduce((rest, [pattern, replacement]) => rest.replaceAll(pattern, replacement), plainLetters(text));
  const plain = written
    .replaceAll(/[^ -~]|[\\^_`|{}<>~"*[\]]/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
  return /[a-z0-9]/i.test(plain) ? plain : '';
}

function plainLetters(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[‘’ʼ]/g, "'")
    .replaceAll(/[“”„«»]/g, '"')
    .replaceAll(/[…]/g, '...')
    .replaceAll(/\s*[–—]\s*/g, (dash) => (dash.trim() === dash ? '-' : ', '))
    .replaceAll(/[ßæœøłđ]/gi, (letter) => specialLetters[letter.toLowerCase()] ?? ' ');
}

const specialLetters: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd' };

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const shortMonths = 'Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec';

type Rewrite = readonly [pattern: RegExp, replacement: (...match: string[]) => string];

/** In this order: an address before its marks, money and clocks before their numbers. */
const rewrites: readonly Rewrite[] = [
  [/https?:\/\//gi, () => ''],
  [
    /[\w.+-]+@[\w-]+(?:\.[\w-]+)+|\b(?:www\.)?[a-z][\w-]*(?:\.[a-z][\w-]*)*\.(?:com|org|net|io|dev|info|edu|gov)\b(?:\/[\w/-]+)?/gi,
    readAddress,
  ],
  [/\b(\d{4})-(\d{2})-(\d{2})\b/g, readDate],
  [/\$\s?([\d,]*\d)(?:\.(\d\d))?(?!\.?\d)/g, (_, whole = '', rest = '') => readMoney(whole, rest, ['dollar', 'cent'])],
  [/€\s?([\d,]*\d)(?:\.(\d\d))?(?!\.?\d)/g, (_, whole = '', rest = '') => readMoney(whole, rest, ['euro', 'cent'])],
  [/£\s?([\d,]*\d)(?:\.(\d\d))?(?!\.?\d)/g, (_, whole = '', rest = '') => readMoney(whole, rest, ['pound', 'penny'])],
  [/\b([01]?\d|2[0-4]):([0-5]\d)(\s*[ap]\.?m\b)?/gi, (_, hour = '', minute = '', half = '') => readClock(hour, minute, half)],
  [/(?<=\d)\s*([ap])\.?m\b(\.?)/gi, (_, half = '', dot = '') => ` ${half.toLowerCase()} m${dot}`],
  [
    new RegExp(`\\b(${shortMonths})\\.?(?=\\s+\\d)`, 'g'),
    (_, short = '') => months.find((month) => month.startsWith(short.slice(0, 3))) ?? short,
  ],
  [/\bNo\.\s*(?=\d)/g, () => 'number '],
  [/#\s*(?=\d)/g, () => 'number '],
  [/\be\.g\.,?/gi, () => 'for example'],
  [/\bi\.e\.,?/gi, () => 'that is'],
  [/\bapprox\./gi, () => 'approximately'],
  [/\bappt\b\.?/gi, () => 'appointment'],
  [/\bOK\b/g, () => 'okay'],
  [/\b(?:USA|UK|EU|ID|PIN|AI|TV|PC|SMS|VIN|FAQ)\b/g, (name = '') => (name === 'PIN' ? 'pin' : [...name].join(' '))],
  [/°\s?([CF])\b/g, (_, scale = '') => (scale === 'C' ? ' degrees Celsius' : ' degrees Fahrenheit')],
  [/°/g, () => ' degrees'],
  [/%/g, () => ' percent'],
  [/&/g, () => ' and '],
  [/\+/g, () => ' plus '],
  [/=/g, () => ' equals '],
  [/@/g, () => ' at '],
  [/(?<=[a-z])\/(?=[a-z])/gi, () => ' '],
];

function readAddress(address = ''): string {
  return address
    .replaceAll('@', ' at ')
    .replaceAll('.', ' dot ')
    .replaceAll('-', ' dash ')
    .replaceAll('_', ' underscore ')
    .replaceAll('/', ' slash ')
    .replaceAll(/\bwww\b/gi, 'w w w');
}

function readDate(whole: string, year = '', month = '', day = ''): string {
  const name = months[Number(month) - 1];
  return name === undefined ? whole : `${name} ${ordinal(Number(day))}, ${year}`;
}

function ordinal(day: number): string {
  const ending = { 1: 'st', 2: 'nd', 3: 'rd' }[Math.floor(day / 10) === 1 ? 0 : day % 10] ?? 'th';
  return `${day}${ending}`;
}

function readMoney(whole: string, rest: string, [coin, small]: readonly [string, string]): string {
  const amount = `${whole} ${Number(whole.replaceAll(',', '')) === 1 ? coin : `${coin}s`}`;
  if (rest === '' || rest === '00') return amount;
  return `${amount} and ${Number(rest)} ${plural(Number(rest), small)}`;
}

function plural(count: number, noun: string): string {
  if (count === 1) return noun;
  return noun === 'penny' ? 'pence' : `${noun}s`;
}

function readClock(hour: string, minute: string, half: string): string {
  const hourNumber = Number(hour);
  const letter = half.trim().charAt(0).toLowerCase();
  const ending = letter === '' ? '' : ` ${letter} m`;
  if (minute === '00') return ending === '' ? `${hourNumber} o'clock` : `${hourNumber}${ending}`;
  return `${hourNumber} ${minute.startsWith('0') ? `oh ${Number(minute)}` : minute}${ending}`;
}
