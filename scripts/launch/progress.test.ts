import { describe, expect, it } from 'vitest';
import { createProgress } from './progress.mjs';

function record(live: boolean) {
  const written: string[] = [];
  let nowMs = 0;
  const progress = createProgress({ write: (text) => written.push(text), columns: 60 }, { live, now: () => nowMs });
  return { progress, text: () => written.join(''), pass: (ms: number) => (nowMs += ms) };
}

/** What a terminal shows after it has carried out the cursor movements. */
function screen(text: string): string[] {
  const lines: string[] = [''];
  for (const [part, up] of text.replaceAll('\u001b', '␛').matchAll(/␛\[(\d+)A␛\[0J|␛\[\?25[lh]|\n|[^\n␛]+/g)) {
    if (up !== undefined) lines.splice(lines.length - 1 - Number(up), Number(up) + 1, '');
    else if (part === '\n') lines.push('');
    else if (!part.startsWith('␛')) lines[lines.length - 1] += part;
  }
  return lines.filter((line) => line !== '').map((line) => line.replace(/^ {2}[⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏]/, '  …'));
}

describe('progress in plain lines', () => {
  it('says what begins and how it ended, and uses no control characters', () => {
    const { progress, text, pass } = record(false);
    const step = progress.begin('Packages', 'npm ci');
    pass(1_500);
    step.done();
    progress.begin('Build', 'sources changed').failed();
    expect(text()).toBe('Packages: npm ci\nPackages: done in 1.5 s\nBuild: sources changed\nBuild: FAILED in 0.0 s\n');
  });

  it('counts the end of a step once', () => {
    const { progress, text } = record(false);
    const step = progress.begin('Build', 'x');
    step.done();
    step.failed();
    expect(text()).not.toContain('FAILED');
  });
});

describe('progress on a terminal', () => {
  it('draws one line a step and keeps the finished ones', () => {
    const { progress, text, pass } = record(true);
    const packages = progress.begin('Packages', 'npm ci');
    pass(2_000);
    packages.done();
    const build = progress.begin('Build', 'sources changed');
    progress.say('Something to know.');
    expect(screen(text())).toEqual(['  ✓ Packages      2.0 s  npm ci', 'Something to know.', '  … Build         0.0 s  sources changed']);
    build.failed();
    expect(screen(text()).at(-1)).toBe('  ✗ Build         0.0 s  sources changed');
  });

  it('cuts what does not fit into the terminal, so that redrawing stays in its lines', () => {
    const { progress, text } = record(true);
    progress.begin('Build', 'x'.repeat(200)).done();
    expect(screen(text()).every((line) => line.length < 60)).toBe(true);
  });

  it('shows the cursor again when it is closed in the middle', () => {
    const { progress, text } = record(true);
    progress.begin('Build', 'x');
    progress.close();
    expect(text().endsWith('\u001b[?25h')).toBe(true);
  });
});
