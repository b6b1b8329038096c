import { describe, expect, it } from 'vitest';
import { createExpressions } from '../expression/compile-expression.ts';
import { compilePrompt } from './compile-prompt.ts';

const compile = (prompt: string) =>
  compilePrompt(
    prompt,
    createExpressions({
      name: { type: 'text', privacy: 'personal' },
      count: { type: 'number', privacy: 'public' },
      start: { type: 'date-time', privacy: 'public' },
      agreed: { type: 'yes-no', privacy: 'public' },
    }),
  );
const values = { name: 'Ada', count: 21, start: '2026-11-24T09:30', agreed: false };

describe('a prompt', () => {
  it.each([
    ['Good day.', 'Good day.'],
    ['Hello {{ name }}, see you {{start}}.', 'Hello Ada, see you Tuesday, November twenty-fourth, at nine thirty in the morning.'],
    ['You have {{ count + 1 }} visits.', 'You have twenty-two visits.'],
    ['  You said\n {{ agreed }}. ', 'You said no.'],
    ['', ''],
  ])('%j is spoken as %j', (prompt, text) => {
    const compiled = compile(prompt);
    if ('problem' in compiled) throw new Error(compiled.problem);
    expect(compiled.render(values)).toEqual({ text });
  });

  it('knows what it reads, each once', () => {
    expect(compile('{{ name }} {{ count }} {{ name }}')).toMatchObject({ reads: ['name', 'count'] });
  });

  it.each([
    ['Hello {{ nmae }}', /\{\{ nmae \}\}: .*nmae/],
    ['Hello {{ name', /begins with \{\{ and has no \}\} to end it/],
    ['Hello {{ }}', /nothing between/],
  ])('%j is refused with a sentence', (prompt, problem) => {
    expect(compile(prompt)).toEqual({ problem: expect.stringMatching(problem) });
  });

  it('fails as a value when a variable is not set', () => {
    const compiled = compile('Hello {{ name }}');
    if ('problem' in compiled) throw new Error(compiled.problem);
    expect(compiled.render({})).toEqual({ failure: expect.any(String) });
  });
});
