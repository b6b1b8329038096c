import type { Problem, WantedExpression, World } from '@callwright/flow-engine';
import { plainTypes, type TypeSpec, type ValueType, type Variables } from '@callwright/flow-schema';
import { askingPrompts } from '../asking/asking-schema.ts';
import { noVariable } from '../no-variable.ts';
import { own } from '../own.ts';
import { bounds, typeHolding } from './expectation.ts';
import type { AskConfig } from './schema.ts';

export function checkAsk(config: AskConfig, { variables }: World): Problem[] {
  const { variable, expects } = config;
  const type = own(variables, variable)?.type;
  const wanted = typeHolding(expects);
  if (type === undefined) return [noVariable('variable', variable, likeOf(wanted))];
  if (type !== wanted)
    return [{ field: 'variable', message: `"${variable}" holds ${type}, and the answer is ${wanted}. Choose another variable.` }];
  return [...checkBounds(config), ...checkWords(config)];
}

/** What a variable would be that holds the answer; of what to choose from, nobody can tell. */
function likeOf(type: ValueType): TypeSpec | undefined {
  return plainTypes.flatMap((plain): TypeSpec[] => (plain === type ? [{ type: plain }] : []))[0];
}

function checkBounds(config: AskConfig): Problem[] {
  const { min, max, minDigits, maxDigits } = bounds(config);
  if (config.expects === 'number' && min > max)
    return [{ field: 'max', message: `No number is at least ${min} and at most ${max}. Make the most larger, or the least smaller.` }];
  if (config.expects === 'digits' && minDigits > maxDigits)
    return [{ field: 'maxDigits', message: `There cannot be at least ${minDigits} and at most ${maxDigits} digits. Change one of them.` }];
  return [];
}

function checkWords({ valid, invalid }: AskConfig): Problem[] {
  if (valid !== undefined || invalid === undefined) return [];
  const message = 'These words are never said, because every answer is taken. Say what must hold of the answer, or remove them.';
  return [{ field: 'invalid', severity: 'warning', message }];
}

export function askPrompts(config: AskConfig): Record<string, string> {
  const { confirm, invalid } = config;
  return { ...askingPrompts(config), ...(confirm !== undefined && { confirm }), ...(invalid !== undefined && { invalid }) };
}

export function askExpressions({ valid }: AskConfig): Record<string, WantedExpression> {
  return valid === undefined ? {} : { valid: { source: valid, wants: { type: 'yes-no' } } };
}

/** What was answered and is not kept yet goes by a name of its own. */
export function askLocals({ variable, confirm, valid, invalid }: AskConfig, { variables }: World): Variables {
  const kept = own(variables, variable);
  return kept === undefined || (confirm ?? valid ?? invalid) === undefined ? {} : { answer: kept };
}
