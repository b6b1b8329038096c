import type { Diagnostic } from '@callwright/flow-schema';
import type { Program } from '../program.ts';
import { type Analysis, analyseWhole, type Whole } from './analysis.ts';
import { everyPathEnds } from './every-path-ends.ts';
import { everyPortLeadsSomewhere } from './every-port-leads-somewhere.ts';
import type { Finding } from './finding.ts';
import { handlersAreOfUse } from './handlers.ts';
import { loopsHaveABound } from './loops-have-a-bound.ts';
import { whatComesBefore } from './order.ts';
import { outsideCallsMayFail } from './outside-calls-may-fail.ts';
import { privateStaysPrivate } from './privacy.ts';
import { setBeforeUse } from './set-before-use.ts';
import { waysIntoParts, within } from './ways-into-parts.ts';

type Rule = (flow: Analysis, whole: Whole) => readonly Finding[];

/** One file a rule. */
const rules: readonly Rule[] = [
  everyPortLeadsSomewhere,
  everyPathEnds,
  setBeforeUse,
  loopsHaveABound,
  outsideCallsMayFail,
  whatComesBefore,
  privateStaysPrivate,
  handlersAreOfUse,
];

/** Everything that can be shown to be wrong with a program and its parts, each with the shortest way into it. */
export function prove(program: Program): Diagnostic[] {
  const whole = analyseWhole(program);
  const found = rules.flatMap((rule) => rule(whole.flow, whole).map(({ wayIn: _way, ...finding }): Diagnostic => finding));
  return [...found, ...proveParts(whole)];
}

/** Each part once, by its shortest way: wherever it runs, it is the same. */
function proveParts(whole: Whole): Diagnostic[] {
  if (whole.parts.size === 0) return [];
  const waysIn = waysIntoParts(whole, ({ ways }) => ways);
  return [...whole.parts.values()].flatMap((part) =>
    rules.flatMap((rule) => rule(part, whole).map((finding) => inPart(part, finding, waysIn.get(part) ?? []))),
  );
}

/** An edit would be made in another document than the one that is open, so it is not offered here. */
function inPart(flow: Analysis, { wayIn, path, fix: _fix, place, ...rest }: Finding, shortest: Finding['wayIn'] & {}): Diagnostic {
  const named = flow.part === undefined ? place : { part: flow.part, ...place };
  const whole = path === undefined ? {} : { path: [...(wayIn ?? shortest), ...within(flow, path)] };
  return { ...rest, place: named, ...whole };
}
