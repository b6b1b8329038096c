import { Failure } from '../failure.ts';
import { type FunctionDefinition, giving } from './function-definition.ts';

const badPlaces = new Failure('A number is rounded to 0 to 6 decimals.');

export const numberFunctions: readonly FunctionDefinition[] = [
  {
    name: 'round',
    form: 'round(average, 1)',
    about: 'the nearest whole number, or the nearest with so many decimals',
    takes: [['number'], ['number']],
    optional: 1,
    gives: giving('number', rounded),
  },
  {
    name: 'floor',
    form: 'floor(average)',
    about: 'the next whole number below',
    takes: [['number']],
    gives: giving('number', Math.floor),
  },
  { name: 'ceil', form: 'ceil(average)', about: 'the next whole number above', takes: [['number']], gives: giving('number', Math.ceil) },
  { name: 'abs', form: 'abs(difference)', about: 'the number without its sign', takes: [['number']], gives: giving('number', Math.abs) },
  {
    name: 'min',
    form: 'min(visits, 10)',
    about: 'the smaller of two numbers',
    takes: [['number'], ['number']],
    gives: giving('number', (a: number, b: number) => Math.min(a, b)),
  },
  {
    name: 'max',
    form: 'max(visits, 1)',
    about: 'the larger of two numbers',
    takes: [['number'], ['number']],
    gives: giving('number', (a: number, b: number) => Math.max(a, b)),
  },
];

/** Halves go away from zero; 15 digits are what a double holds, the rest is dust. */
function rounded(value: number, places: number | undefined): number | Failure {
  const decimals = places ?? 0;
  if (!Number.isInteger(decimals) || decimals < 0 || decimals > 6) return badPlaces;
  const factor = 10 ** decimals;
  return (Math.sign(value) * Math.round(Number((Math.abs(value) * factor).toPrecision(15)))) / factor;
}
