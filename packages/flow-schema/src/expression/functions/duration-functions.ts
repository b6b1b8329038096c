import { Failure } from '../failure.ts';
import { type FunctionDefinition, giving } from './function-definition.ts';

const negative = new Failure('A duration cannot be less than nothing.');

const of = (name: string, seconds: number): FunctionDefinition => ({
  name,
  form: `${name}(2)`,
  takes: [['number']],
  gives: giving('duration', (count: number) => (count < 0 ? negative : count * seconds)),
});

export const durationFunctions: readonly FunctionDefinition[] = [
  of('seconds', 1),
  of('minutes', 60),
  of('hours', 3_600),
  of('days', 86_400),
  {
    // How many minutes a duration has, as a number.
    name: 'inMinutes',
    form: 'inMinutes(wait)',
    takes: [['duration']],
    gives: giving('number', (seconds: number) => seconds / 60),
  },
];
