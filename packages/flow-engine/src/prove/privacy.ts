import type { Analysis, Whole } from './analysis.ts';
import { type Finding, mostFindings } from './finding.ts';
import { type Leak, leaksIn } from './leaks.ts';
import { pathTo } from './path-to.ts';
import { exceeds, inWords, isSensitive, labelOf, secrecyOf } from './secrecy.ts';
import { type Flowing, secrecyThrough, type TrueSecrecy, trueSecrecy } from './true-secrecy.ts';
import { hop } from './ways.ts';

/** What is private comes out only where the flow's rules allow it, however many variables it has gone through. */
export function privateStaysPrivate(analysis: Analysis, whole: Whole): Finding[] {
  const secrecy = trueSecrecy(analysis, whole);
  const leaks = leaksIn({ analysis, whole, secrecy });
  return [...labelsTooLow(analysis, secrecy), ...leaks.slice(0, mostFindings).map((leak) => leaking(analysis, leak))];
}

/** Each variable once: where the nearest value gets in that is more private than the variable says. */
function labelsTooLow(analysis: Analysis, secrecy: TrueSecrecy): Finding[] {
  const told = new Set<string>();
  return secrecy.flows.flatMap((flowing) => {
    const finding = told.has(flowing.into) ? undefined : labelTooLow(analysis, secrecy, flowing);
    if (finding === undefined) return [];
    told.add(flowing.into);
    return [finding];
  });
}

function labelTooLow(analysis: Analysis, { of }: TrueSecrecy, flowing: Flowing): Finding | undefined {
  const { program, graph } = analysis;
  const { into, node } = flowing;
  const variable = Object.hasOwn(program.variables, into) ? program.variables[into] : undefined;
  if (variable === undefined) return undefined;
  const declared = secrecyOf(variable);
  const given = secrecyThrough(flowing, of);
  if (!exceeds(given, declared)) return undefined;
  const needed = labelOf(of(into));
  const { sensitive: _kind, ...plain } = variable;
  const fix = needed && {
    label: `Label it ${inWords(of(into))}`,
    command: { type: 'set-variable', name: into, variable: { ...plain, ...needed } } as const,
  };
  return {
    // What is only personal is sealed nowhere; where it comes out is watched whatever the label says.
    severity: isSensitive(given) ? 'error' : 'warning',
    code: 'LABEL_TOO_LOW',
    place: { node: hop(graph, node).node, variable: into },
    message: `"${into}" is labelled ${inWords(declared)}, and gets a value here that is ${inWords(given)}. Label it ${inWords(of(into))}, or keep the value elsewhere.`,
    path: pathTo(analysis, node),
    ...(fix !== undefined && { fix }),
  };
}

function leaking(analysis: Analysis, { code, index, field, name, what }: Leak): Finding {
  const { node } = hop(analysis.graph, index);
  const subject = name === undefined ? 'Something here' : `"${name}"`;
  return {
    severity: 'error',
    code,
    place: { node, field, ...(name !== undefined && { variable: name }) },
    message: `${subject} is ${what}. Take it out here, or change the flow's rules of privacy.`,
    path: pathTo(analysis, index),
  };
}
