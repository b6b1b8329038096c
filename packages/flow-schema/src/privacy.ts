import { z } from 'zod';

/** Who may see a value, the least private first. The highest label that an expression reads is the label of its result. */
export const privacyLabels = ['public', 'personal', 'sensitive'] as const;
export const privacyLabelSchema = z.enum(privacyLabels);
export type PrivacyLabel = z.infer<typeof privacyLabelSchema>;

/** What makes a value sensitive: rules speak about each. */
export const sensitiveKinds = ['health', 'card'] as const;
export const sensitiveKindSchema = z.enum(sensitiveKinds);
export type SensitiveKind = z.infer<typeof sensitiveKindSchema>;

/** How private something is, whatever it was made from. */
export interface Privacy {
  readonly label: PrivacyLabel;
  /** Only of what is sensitive; a sensitive value may also be of no kind that has a name. */
  readonly kinds: readonly SensitiveKind[];
}

/** A variable, as far as privacy is concerned. */
export interface Labelled {
  readonly privacy: PrivacyLabel;
  readonly sensitive?: SensitiveKind | undefined;
}

/** How private something is that is made from all of these. */
export function privacyOf(parts: readonly Labelled[]): Privacy {
  const rank = Math.max(0, ...parts.map(({ privacy }) => privacyLabels.indexOf(privacy)));
  const kinds = sensitiveKinds.filter((kind) => parts.some(({ privacy, sensitive }) => privacy === 'sensitive' && sensitive === kind));
  return { label: privacyLabels[rank] ?? 'sensitive', kinds };
}

export function isAbove(label: PrivacyLabel, bound: PrivacyLabel): boolean {
  return privacyLabels.indexOf(label) > privacyLabels.indexOf(bound);
}
