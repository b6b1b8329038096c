import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

type Color = readonly [lightness: number, chroma: number, hue: number];

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');

/** The light and the dark value of a token. */
function token(name: string): Readonly<Record<'light' | 'dark', Color>> {
  const number = '([\\d.]+)';
  const oklch = `oklch\\(${number} ${number} ${number}\\)`;
  const match = new RegExp(`--color-${name}: light-dark\\(${oklch}, ${oklch}\\);`).exec(css);
  if (match === null) throw new Error(`tokens.css has no colour "${name}" in oklch for light and dark.`);
  const [lightL = 0, lightC = 0, lightH = 0, darkL = 0, darkC = 0, darkH = 0] = match.slice(1).map(Number);
  return { light: [lightL, lightC, lightH], dark: [darkL, darkC, darkH] };
}

/** Relative luminance, by https://www.w3.org/TR/css-color-4/#color-conversion-code and WCAG 2.2. */
function luminance([lightness, chroma, hue]: Color): number {
  const angle = (hue * Math.PI) / 180;
  const a = chroma * Math.cos(angle);
  const b = chroma * Math.sin(angle);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const clamp = (channel: number) => Math.min(1, Math.max(0, channel));
  const red = clamp(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s);
  const green = clamp(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s);
  const blue = clamp(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: Color, other: Color): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

const text = 4.5;
const shape = 3;

describe.each(['light', 'dark'] as const)('in the %s scheme', (scheme) => {
  it.each([
    ['ink', 'paper', text],
    ['ink', 'surface', text],
    ['ink', 'sunken', text],
    ['ink-soft', 'paper', text],
    ['ink-soft', 'surface', text],
    ['ink-soft', 'sunken', text],
    ['on-mark', 'mark', text],
    ['on-mark', 'mark-strong', text],
    ['ink-faint', 'surface', text],
    ['speaking', 'speaking-soft', text],
    ['listening', 'listening-soft', text],
    ['deciding', 'deciding-soft', text],
    ['doing', 'doing-soft', text],
    ['broken', 'surface', text],
    ['well', 'well-soft', text],
    ['troubled', 'troubled-soft', text],
    ['broken', 'broken-soft', text],
    ['well', 'surface', shape],
    ['troubled', 'surface', text],
    ['brand', 'paper', text],
    ['brand', 'surface', text],
    ['brand', 'sunken', text],
    ['line-strong', 'surface', shape],
  ] as const)('%s on %s has a contrast of at least %f', (front, back, least) => {
    expect(contrast(token(front)[scheme], token(back)[scheme])).toBeGreaterThanOrEqual(least);
  });
});
