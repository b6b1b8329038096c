import { apply, type Flow, flowTestSchema, type Json, type SetUpTarget, type Template } from '@callwright/flow-schema';

/** By the id of the question. */
export type SetUpAnswers = Readonly<Record<string, Json>>;

/**
 * The template as it is installed: each answer is written where its question says. What the answers make of the flow, the compiler
 * tells; a question without an answer leaves things as the template has them.
 */
export function setUpTemplate(template: Template, answers: SetUpAnswers): Template {
  let done = template;
  for (const { id, writes } of template.questions) {
    const answer = Object.hasOwn(answers, id) ? answers[id] : undefined;
    if (answer === undefined) continue;
    for (const target of writes) done = write(done, target, answer);
  }
  return done;
}

function write(template: Template, target: SetUpTarget, answer: Json): Template {
  switch (target.type) {
    case 'node':
      return {
        ...template,
        flow: apply(template.flow, { type: 'configure-node', node: target.node, changes: { [target.field]: answer } }),
      };
    case 'setting':
      return { ...template, flow: apply(template.flow, { type: 'change-settings', changes: { [target.setting]: answer } }) };
    case 'words':
      return sayInstead(template, target.words, String(answer));
  }
}

/** Two braces in a name would be read as the beginning of an expression. */
function sayInstead(template: Template, words: string, instead: string): Template {
  const inPrompts = instead.replaceAll('{{', '\\{{');
  const renamed = (flow: Flow): Flow => replaceWords(flow, words, inPrompts);
  return {
    ...template,
    flow: renamed(template.flow),
    parts: Object.fromEntries(Object.entries(template.parts).map(([name, part]) => [name, renamed(part)])),
    tests: template.tests.map((test) => flowTestSchema.parse(replaceWords(test, words, instead))),
  };
}

/** In every text of a document, and nowhere else. */
function replaceWords<Part>(part: Part, words: string, instead: string): Part {
  // What goes in comes out in the same shape, which a walk through anything cannot say.
  return replaceIn(part, words, instead) as Part;
}

function replaceIn(part: unknown, words: string, instead: string): unknown {
  if (typeof part === 'string') return part.replaceAll(words, () => instead);
  if (Array.isArray(part)) return part.map((item) => replaceIn(item, words, instead));
  if (typeof part !== 'object' || part === null) return part;
  return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, replaceIn(value, words, instead)]));
}
