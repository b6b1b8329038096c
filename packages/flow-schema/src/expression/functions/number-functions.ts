import { Failure } from '../failure.ts';
import { type FunctionDefinition, giving } from './function-definition.ts';

const badPlaces = new Failure('A number is rounded to 0 to 6 decimals.');

export const numberFunctions: readonly FunctionDefinition[] = [
  {
    // The nearest whole number, or the nearest with so many decimals.
    name: 'round',
    form: 'round(average, 1)',
    takes: [['number'], ['number']],
    optional: 1,
    gives: giving('number', rounded),
  },
  {
    // The next whole number below.
    name: 'floor',
    form: 'floor(average)',
    takes: [['number']],
    gives: giving('number', Math.floor),
  },
  // The next whole number above.
  { name: 'ceil', form: 'ceil(average)', takes: [['number']], gives: giving('number', Math.ceil) },
  // The number without its sign.
  { name: 'abs', form: 'abs(difference)', takes: [['number']], gives: giving('number', Math.abs) },
  {
    // The smaller of two numbers.
    name: 'min',
    form: 'min(visits, 10)',
    takes: [['number'], ['number']],
    gives: giving('number', (a: number, b: number) => Math.min(a, b)),
  },
  {
    // The larger of two numbers.
    name: 'max',
    form: 'max(visits, 1)',
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
