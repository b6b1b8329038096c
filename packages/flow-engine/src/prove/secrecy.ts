import {
  type Labelled,
  type Privacy,
  type PrivacyLabel,
  type PrivacyRules,
  type SensitiveKind,
  type Sink,
  sensitiveKinds,
} from '@callwright/flow-schema';

/** How private something is, as a set of bits: what is made from several things has the bits of all. */
export type Secrecy = number;

/** What a variable is labelled with. */
export interface Label {
  readonly privacy: PrivacyLabel;
  readonly sensitive?: SensitiveKind;
}

const personal = 1;
const sensitive = 2 | personal;
const kindBits = { health: 4, card: 8 } as const satisfies Record<SensitiveKind, Secrecy>;

export const open: Secrecy = 0;

export function secrecyOf({ privacy, sensitive: kind }: Labelled): Secrecy {
  if (privacy === 'public') return open;
  if (privacy === 'personal') return personal;
  return kind === undefined ? sensitive : sensitive | kindBits[kind];
}

/** The same of something that may be of several kinds. */
export function secrecyOfAll({ label, kinds }: Privacy): Secrecy {
  return kinds.reduce((sum, kind) => sum | kindBits[kind], secrecyOf({ privacy: label }));
}

/** What somebody may see who takes values up to a label, of whatever kind. */
export function secrecyUpTo(label: PrivacyLabel): Secrecy {
  return label === 'sensitive' ? secrecyOfAll({ label, kinds: sensitiveKinds }) : secrecyOf({ privacy: label });
}

export function isSensitive(secrecy: Secrecy): boolean {
  return (secrecy & sensitive) === sensitive;
}

/** Whether the first is kept from someone who may see the second. */
export function exceeds(secrecy: Secrecy, bound: Secrecy): boolean {
  return (secrecy & ~bound) !== 0;
}

/** The label that is neither lower nor higher; undefined when it would have to be of two kinds. */
export function labelOf(secrecy: Secrecy): Label | undefined {
  if (!isSensitive(secrecy)) return { privacy: secrecy === open ? 'public' : 'personal' };
  const kinds = kindsOf(secrecy);
  const [kind] = kinds;
  if (kinds.length > 1) return undefined;
  return kind === undefined ? { privacy: 'sensitive' } : { privacy: 'sensitive', sensitive: kind };
}

/** Whether values like this may come out here; those of a kind, where their kind may. */
export function mayReach(secrecy: Secrecy, sink: Sink, rules: PrivacyRules): boolean {
  if (secrecy === open) return true;
  if (!isSensitive(secrecy)) return rules.personal.includes(sink);
  const kinds = kindsOf(secrecy);
  return kinds.length === 0 ? rules.sensitive.includes(sink) : kinds.every((kind) => rules[kind].includes(sink));
}

export function inWords(secrecy: Secrecy): string {
  if (!isSensitive(secrecy)) return secrecy === open ? 'public' : 'personal';
  const kinds = kindsOf(secrecy);
  return kinds.length === 0 ? 'sensitive' : `sensitive (${kinds.join(' and ')})`;
}

function kindsOf(secrecy: Secrecy): SensitiveKind[] {
  return sensitiveKinds.filter((kind) => (secrecy & kindBits[kind]) !== 0);
}
