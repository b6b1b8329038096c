import { describe, expect, it } from 'vitest';
import { variableNameOf } from './variable-name.ts';

describe('variableNameOf', () => {
  it.each([
    ['name', 'name'],
    ['Name', 'name'],
    ['Customer name', 'customerName'],
    ['  due-date  ', 'dueDate'],
    ['dueDate', 'dueDate'],
    ['VIN', 'vin'],
    ['Größe 2', 'grosse2'],
    ['prénom', 'prenom'],
    ['a'.repeat(60), 'a'.repeat(40)],
    ['2 wheels', undefined],
    ['', undefined],
    ['?!', undefined],
    ['constructor', undefined],
  ])('"%s": %s', (written, name) => {
    expect(variableNameOf(written)).toBe(name);
  });
});
