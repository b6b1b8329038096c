import type { PrivacyLabel, PrivacyRules, SensitiveKind } from '@callwright/flow-schema';

/** Whether the flow's rules let a value of this label into what a language model is told. */
export function mayModelSee(label: PrivacyLabel, kind: SensitiveKind | undefined, rules: PrivacyRules): boolean {
  if (label === 'public') return true;
  const allowed = label === 'personal' ? rules.personal : kind === undefined ? rules.sensitive : rules[kind];
  return allowed.includes('model');
}

/** Whether it may see what is sensitive, whatever kind it is of. */
export function mayModelSeeAll({ sensitive, health, card }: PrivacyRules): boolean {
  return [sensitive, health, card].every((allowed) => allowed.includes('model'));
}
