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
import { sameList } from './same-list.ts';
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

/** Those that look at nothing but where calls can go. */
const rulesOfShape: ReadonlySet<Rule> = new Set([
  everyPortLeadsSomewhere,
  everyPathEnds,
  loopsHaveABound,
  outsideCallsMayFail,
  handlersAreOfUse,
]);

export type Prove = (program: Program) => Diagnostic[];

/** Everything that can be shown to be wrong with a program and its parts, each with the shortest way into it. */
export function prove(program: Program): Diagnostic[] {
  return createProve()(program);
}

/** The same for one flow that is proved after every edit: what an edit cannot have touched is not looked for again. */
export function createProve(): Prove {
  let last: { readonly whole: Whole; readonly found: ReadonlyMap<Rule, readonly Finding[]> } | undefined;
  return (program) => {
    const whole = analyseWhole(program, last?.whole);
    const before = last !== undefined && hasSameShape(whole, last.whole) ? last.found : undefined;
    const found = rules.map((rule) => [rule, (rulesOfShape.has(rule) && before?.get(rule)) || rule(whole.flow, whole)] as const);
    last = { whole, found: new Map(found) };
    const ours = found.flatMap(([, findings]) => findings.map(({ wayIn: _way, ...finding }): Diagnostic => finding));
    return [...ours, ...proveParts(whole)];
  };
}

function hasSameShape(one: Whole, other: Whole): boolean {
  return one.flow.graph.shape === other.flow.graph.shape && sameList([...one.parts.values()], [...other.parts.values()]);
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
