import type { Tone } from '../ui/tone.ts';
import type { Finding, FindingWeight } from './findings.ts';

/** How it looks: that of the gravest. */
export function toneOfFindings(findings: readonly Pick<Finding, 'weight'>[]): Tone {
  const gravest = (['wrong', 'unfinished', 'advice'] as const).find((weight) => findings.some((finding) => finding.weight === weight));
  return gravest === undefined ? 'well' : tones[gravest];
}

const tones = { wrong: 'broken', unfinished: 'troubled', advice: 'unknown' } as const satisfies Record<FindingWeight, Tone>;
