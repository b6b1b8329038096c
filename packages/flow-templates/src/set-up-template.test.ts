import { runFlowTest } from '@callwright/flow-engine';
import type { SetUpQuestion } from '@callwright/flow-schema';
import { understand } from '@callwright/understanding';
import { describe, expect, it } from 'vitest';
import { setUpTemplate } from './set-up-template.ts';
import { templates } from './templates.ts';
import { compileTemplate } from './testing/compile-template.ts';

const named = templates.map((template) => [template.id, template] as const);
const week = Object.fromEntries(
  ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'].map((day) => [day, [{ from: '07:00', to: '19:00' }]]),
);
const kinds = {
  text: 'Bramble & Sons "Ltd"',
  phone: '+12025550199',
  email: 'someone@bramble.example',
  'time-zone': 'Europe/Berlin',
  hours: { week, days: [] },
};
const answerTo = ({ kind, id }: SetUpQuestion) => [id, id === 'address' ? 'https://api.bramble.example/things' : kinds[kind]] as const;
const answersTo = (questions: readonly SetUpQuestion[]) => Object.fromEntries(questions.map(answerTo));

describe.each(named)('setting up "%s"', (_id, template) => {
  it('writes every answer into a flow that compiles, and nothing of the business it was written for is left', () => {
    const answers = answersTo(template.questions);
    const done = setUpTemplate(template, answers);
    expect(compileTemplate(done).told).toEqual([]);
    const written = JSON.stringify([done.flow, done.parts]);
    for (const { id, writes } of template.questions) {
      expect(written).toContain(JSON.stringify(answers[id]).slice(1, -1));
      for (const target of writes) if (target.type === 'words') expect(written).not.toContain(target.words);
    }
  });

  it('leaves tests that pass, whatever the business is called and whoever is called', () => {
    const done = setUpTemplate(
      template,
      answersTo(template.questions.filter(({ kind, id }) => kind !== 'hours' && kind !== 'time-zone' && id !== 'address')),
    );
    const { program } = compileTemplate(done);
    if (program === undefined) throw new Error('It does not compile.');
    expect(done.tests.flatMap((test) => (runFlowTest(program, understand, test).type === 'passed' ? [] : [test.name]))).toEqual([]);
  });

  it('asks about nodes that are there', () => {
    const nodes = template.questions.flatMap(({ writes }) => writes.flatMap((target) => (target.type === 'node' ? [target.node] : [])));
    expect(nodes.filter((node) => !Object.hasOwn(template.flow.nodes, node))).toEqual([]);
  });
});

it('a name with braces in it stays a name', () => {
  const [template] = templates;
  if (template === undefined) throw new Error('There are no templates.');
  const done = setUpTemplate(template, { business: 'The {{ Brace }} Shop' });
  expect(compileTemplate(done).told).toEqual([]);
  expect(JSON.stringify(done.flow)).toContain('The \\\\{{ Brace }} Shop');
});
