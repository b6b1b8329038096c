import { describe, expect, it } from 'vitest';
import { createExpressions } from '../expression/compile-expression.ts';
import { compilePrompt, type Voice } from './compile-prompt.ts';

const compile = (prompt: string, voice?: Voice) =>
  compilePrompt(
    prompt,
    createExpressions({
      price: { type: 'money', privacy: 'public' },
      pain: { type: 'text', privacy: 'sensitive', sensitive: 'health' },
      name: { type: 'text', privacy: 'personal' },
      count: { type: 'number', privacy: 'public' },
      start: { type: 'date-time', privacy: 'public' },
      agreed: { type: 'yes-no', privacy: 'public' },
    }),
    voice === undefined ? {} : { voice },
  );
const values = { price: 'EUR 12.50', name: 'Ada', count: 21, start: '2026-11-24T09:30', agreed: false };

describe('a prompt', () => {
  it.each([
    ['Good day.', 'Good day.'],
    ['Hello {{ name }}, see you {{start}}.', 'Hello Ada, see you Tuesday, November twenty-fourth, at nine thirty in the morning.'],
    ['You have {{ count + 1 }} visits.', 'You have twenty-two visits.'],
    ['  You said\n {{ agreed }}. ', 'You said no.'],
    ['', ''],
    ['Write {name} or \\{{ name }}.', 'Write {name} or {{ name }}.'],
    ['A \\{{ b }} {{ name }} \\{{ c', 'A {{ b }} Ada {{ c'],
    ['{{ "}}" + name + \'{{\' }}', '}}Ada{{'],
    ['{{ {"name": name} }}', 'name: Ada'],
    ['{{ {"name": name}}}', 'name: Ada'],
    ['{{name}}{{name}}', 'AdaAda'],
    ['{{ "a  b" }}', 'a b'],
    ['  {{ "" }} Good day,\t{{ "" }} {{ name }} {{ "" }} ', 'Good day, Ada'],
    ['a {{ " b\\n" }} c', 'a b c'],
    ['a\n\n{{ count }}\n', 'a twenty-one'],
    ['\u00a0{{ "a\u00a0b" }}', 'a b'],
    ['It costs {{ price }}.', 'It costs twelve euros and fifty cents.'],
  ])('%j is spoken as %j', (prompt, text) => {
    const compiled = compile(prompt);
    if ('problem' in compiled) throw new Error(compiled.problem);
    expect(compiled.render(values)).toEqual({ text });
  });

  it.each([
    ['See you {{ start }}.', 'See you 2026-11-24 09:30.'],
    ['{{ price }}, {{ count }}, {{ agreed }}', 'EUR 12.50, 21, no'],
    [' Rules:\n- be kind\n- use  {{ name }}\n', 'Rules:\n- be kind\n- use  Ada'],
    ['{{ inWords(count) }}', 'twenty-one'],
  ])('%j is written as %j', (prompt, text) => {
    const compiled = compile(prompt, 'written');
    if ('problem' in compiled) throw new Error(compiled.problem);
    expect(compiled.render(values)).toEqual({ text });
  });

  it('is as private as the most private value in it, and says of which kinds', () => {
    expect(compile('{{ name }} {{ count }}')).toMatchObject({ privacy: { label: 'personal', kinds: [] } });
    expect(compile('{{ name }} {{ pain }}')).toMatchObject({ privacy: { label: 'sensitive', kinds: ['health'] } });
    expect(compile('{{ isSet(pain) }}')).toMatchObject({ reads: [], mentions: ['pain'], privacy: { label: 'public', kinds: [] } });
    expect(compile('Hello')).toMatchObject({ privacy: { label: 'public', kinds: [] } });
  });

  it('knows what it reads, each once', () => {
    expect(compile('{{ name }} {{ count }} {{ name }}')).toMatchObject({ reads: ['name', 'count'] });
  });

  it.each([
    ['Hello {{ nmae }}', /\{\{ nmae \}\}: .*nmae/],
    ['Hello {{ name', /begins with \{\{ and has no \}\} to end it/],
    ['Hello {{ }}', /nothing between/],
    ['{{ "a }} b', /\{\{ "a \}\}: The text that begins with `"a` has no end/],
    ['{{ name }}'.repeat(101), /more than 100 expressions/],
    ['x'.repeat(20_001), /longer than 20000 characters/],
  ])('%j is refused with a sentence', (prompt, problem) => {
    expect(compile(prompt)).toEqual({ problem: expect.stringMatching(problem) });
  });

  it('fails as a value when a variable is not set', () => {
    const compiled = compile('Hello {{ name }}');
    if ('problem' in compiled) throw new Error(compiled.problem);
    expect(compiled.render({})).toEqual({ failure: '{{ name }}: The variable "name" is not set.' });
  });
});
