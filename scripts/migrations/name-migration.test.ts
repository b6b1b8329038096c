import { describe, expect, it } from 'vitest';
import { nameMigration } from './name-migration.ts';

describe('nameMigration', () => {
  it.each([
    [[], '0001_add_contacts'],
    [['0001_installation'], '0002_add_contacts'],
    [['0001_installation', '0009_flows', '0003_calls'], '0010_add_contacts'],
  ])('counts on from %j', (existing, name) => {
    expect(nameMigration('add_contacts', existing)).toBe(name);
  });

  it.each(['', 'Add', 'add-contacts', 'add__contacts', '_add', 'add_', '1st', '../evil', 'a b', 'a'.repeat(61)])('refuses %j', (name) => {
    expect(() => nameMigration(name, [])).toThrow(`"${name}" is no name for a migration.`);
  });

  it('refuses a name that is taken', () => {
    expect(() => nameMigration('flows', ['0001_installation', '0002_flows'])).toThrow('already: 0002_flows. Choose another.');
  });
});
