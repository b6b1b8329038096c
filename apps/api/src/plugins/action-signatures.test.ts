import type { ActionManifest } from '@callwright/plugin-sdk/manifest';
import { describe, expect, it } from 'vitest';
import { actionSignatures } from './action-signatures.ts';
import { calendarBundle } from './testing/calendar-bundle.ts';

type Properties = NonNullable<ActionManifest['input']['properties']>;

function objectOf(properties: Properties, required: readonly string[] = Object.keys(properties)): ActionManifest['input'] {
  return { type: 'object', additionalProperties: false, properties, required: [...required] };
}

function signaturesOf(changes: Partial<ActionManifest>) {
  const { manifest } = calendarBundle();
  const { book } = manifest.actions;
  if (book === undefined) throw new Error('The plugin of this test books.');
  return actionSignatures({ ...manifest, actions: { act: { ...book, ...changes } } });
}

describe('what a plugin offers to flows', () => {
  it('is each action, by the plugin’s name and its own', () => {
    expect(actionSignatures(calendarBundle().manifest)).toEqual([
      {
        plugin: 'calendar',
        action: 'book',
        title: 'Book an appointment',
        description: calendarBundle().manifest.actions.book?.description,
        input: {
          start: { type: 'date-time', title: 'start', isOptional: false, accepts: 'personal' },
          name: { type: 'text', title: 'name', isOptional: false, accepts: 'personal' },
        },
        output: { bookingId: { type: 'text', title: 'bookingId', isOptional: false, privacy: 'public' } },
        isIdempotent: true,
        timeoutMs: 5_000,
      },
    ]);
  });

  it.each([
    ['a string', { type: 'string' }, 'text'],
    ['a string with another format', { type: 'string', format: 'uuid' }, 'text'],
    ['a phone number', { type: 'string', format: 'e164' }, 'phone'],
    ['an e-mail address', { type: 'string', format: 'email' }, 'email'],
    ['a day', { type: 'string', format: 'date' }, 'date'],
    ['a time', { type: 'string', format: 'date-time' }, 'date-time'],
    ['a number', { type: 'number' }, 'number'],
    ['a whole number', { type: 'integer' }, 'number'],
    ['a yes or no', { type: 'boolean' }, 'yes-no'],
  ] as const)('takes %s', (_name, field, type) => {
    const [signature] = signaturesOf({ input: objectOf({ field }) });
    expect(signature?.input).toEqual({ field: { type, title: 'field', isOptional: false, accepts: 'personal' } });
  });

  it('takes choices, lists and records of what variables can hold', () => {
    const plan = { type: 'string', enum: ['basic', 'gold'] } as const;
    const item = { type: 'object', properties: { id: { type: 'string' }, count: { type: 'integer' } }, required: ['id', 'count'] } as const;
    const [signature] = signaturesOf({
      input: objectOf({ plan, items: { type: 'array', items: item }, days: { type: 'array', items: { type: 'string', format: 'date' } } }),
    });
    expect(signature?.input).toMatchObject({
      plan: { type: 'choice', choices: [{ value: 'basic' }, { value: 'gold' }] },
      items: { type: 'list', of: { type: 'record', fields: { id: { type: 'text' }, count: { type: 'number' } } } },
      days: { type: 'list', of: { type: 'date' } },
    });
  });

  it('calls a field by its title, or by what its author wrote about it', () => {
    const input = objectOf({
      a: { type: 'string', title: 'Name', description: 'x' },
      b: { type: 'string', description: 'How long it takes.' },
    });
    const [signature] = signaturesOf({ input });
    expect(Object.values(signature?.input ?? {}).map(({ title }) => title)).toEqual(['Name', 'How long it takes']);
  });

  it('leaves out what may be missing and no variable can hold', () => {
    const input = objectOf({ name: { type: 'string' }, tags: { type: 'array' } }, ['name']);
    const output = objectOf({ id: { type: 'string' }, slots: { type: 'array' }, note: { type: 'string' } }, ['id', 'slots']);
    const [signature] = signaturesOf({ input, output });
    expect([Object.keys(signature?.input ?? {}), Object.keys(signature?.output ?? {})]).toEqual([['name'], ['id', 'note']]);
    expect(signature?.output.note?.isOptional).toBe(true);
  });

  it.each([
    ['needs what no variable can hold', { input: objectOf({ tags: { type: 'array' } }) }],
    ['gives only what no variable can hold', { output: objectOf({ slots: { type: 'array' } }) }],
  ] as const)('does not offer an action that %s', (_name, changes) => {
    expect(signaturesOf(changes)).toEqual([]);
  });

  it('offers an action that gives nothing at all', () => {
    expect(signaturesOf({ output: objectOf({}) })).toMatchObject([{ output: {} }]);
  });
});
