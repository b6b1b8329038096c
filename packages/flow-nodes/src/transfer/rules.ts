import type { Problem, WantedExpression } from '@callwright/flow-engine';
import { plainSchemas } from '@callwright/flow-schema';
import type { TransferConfig } from './schema.ts';

export function checkTransfer({ mode, destination, number = '', numberFrom = '', briefing = '' }: TransferConfig): Problem[] {
  const problems: Problem[] = [];
  if (destination === 'number' && number === '')
    problems.push({ field: 'number', message: 'Enter the number to put the caller through to.' });
  else if (destination === 'number' && !plainSchemas.phone.safeParse(number).success)
    problems.push({ field: 'number', message: `"${number}" is no number to call. Enter it with + and the country, such as +12025550100.` });
  if (destination === 'expression' && numberFrom === '')
    problems.push({ field: 'numberFrom', message: 'Choose where the number comes from.' });
  if (mode === 'warm' && briefing.trim() === '')
    problems.push({ field: 'briefing', message: 'Write what whoever answers is told, or put the caller through without a word.' });
  return problems;
}

export function transferPrompts({ mode, words, briefing }: TransferConfig): Record<string, string> {
  return { ...(words !== undefined && { words }), ...(mode === 'warm' && briefing !== undefined && { briefing }) };
}

export function transferExpressions({ destination, numberFrom = '' }: TransferConfig): Record<string, WantedExpression> {
  return destination === 'expression' && numberFrom !== '' ? { numberFrom: { source: numberFrom, wants: { type: 'phone' } } } : {};
}
