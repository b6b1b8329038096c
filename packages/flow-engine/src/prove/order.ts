import type { Diagnostic, OrderRule } from '@callwright/flow-schema';
import type { Analysis, Whole } from './analysis.ts';
import { type Finding, mostFindings } from './finding.ts';
import { type PassedMarks, passedMarks } from './passed-marks.ts';
import { edgesTo, hop, hopsOf, leadsTo, shortestWays, type Ways } from './ways.ts';
import { waysIntoParts } from './ways-into-parts.ts';

/** The mark of whatever tells callers that they are recorded. */
const recordingNotice = 'recording-notice';

/** What has to happen before something else has happened on every way to it: the rules are those of the flow, also for its parts. */
export function whatComesBefore(analysis: Analysis, whole: Whole): Finding[] {
  return whole.flow.program.settings.rules.order.flatMap((rule) => {
    const nodes = nodesBefore(analysis, rule);
    if (nodes.length === 0) return [];
    const marks = passedMarks(whole, marksAtStart(whole.flow));
    const early = nodes.filter((node) => !marks.isPassed(analysis, node, rule.needs));
    return early.length === 0 ? [] : outOfOrder(analysis, whole, { rule, early, marks });
  });
}

/** A notice without words is said to nobody. */
function marksAtStart({ program }: Analysis): readonly string[] {
  return (program.settings.recordingNotice ?? '').trim() === '' ? [] : [recordingNotice];
}

function nodesBefore({ graph, reached }: Analysis, { before }: OrderRule): number[] {
  return reached.filter((index) => {
    const node = graph.nodes[index];
    return node !== undefined && node.definition.type === before.type && hasFields(node.config, before.config);
  });
}

function hasFields(config: unknown, wanted: OrderRule['before']['config']): boolean {
  if (typeof config !== 'object' || config === null) return Object.keys(wanted).length === 0;
  const own = new Map<string, unknown>(Object.entries(config));
  return Object.entries(wanted).every(([field, value]) => own.get(field) === value);
}

interface Broken {
  readonly rule: OrderRule;
  readonly early: readonly number[];
  readonly marks: PassedMarks;
}

function outOfOrder(analysis: Analysis, whole: Whole, { rule, early, marks }: Broken): Finding[] {
  const { graph, part } = analysis;
  const without = (flow: Analysis): Ways => shortestWays(flow.graph, (edge) => !marks.gathers(flow, edge).includes(rule.needs));
  const wayIn = part === undefined ? undefined : waysIntoParts(whole, without).get(analysis);
  const ways = without(analysis);
  const fix = fixOf(rule);
  return early.slice(0, mostFindings).map((node) => ({
    severity: rule.severity,
    code: 'OUT_OF_ORDER',
    place: { node: hop(graph, node).node },
    message: `${rule.reason} A call can come here without "${rule.needs}". Put a node with this mark on every way to here.`,
    ...(leadsTo(ways, node) && { path: hopsOf(graph, edgesTo(ways, node), node) }),
    ...(wayIn !== undefined && { wayIn }),
    ...(fix !== undefined && { fix }),
  }));
}

function fixOf({ needs }: OrderRule): Diagnostic['fix'] {
  if (needs !== recordingNotice) return undefined;
  const changes = { recordingNotice: 'This call is recorded.' };
  return { label: 'Tell every caller at the start that the call is recorded', command: { type: 'change-settings', changes } };
}
