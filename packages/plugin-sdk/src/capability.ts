/** What a plugin may ask of the host: a closed set. A new capability gets a line here, its operations in host-api.ts, its face in host.ts. */
export interface Capabilities {
  readonly calendar?: true;
  readonly log?: true;
  readonly sleep?: true;
  /** Exact host names: no ports, no paths, no stars. */
  readonly fetch?: { readonly hosts: readonly string[] };
}

export type CapabilityName = keyof Capabilities;

export const capabilityNames = ['calendar', 'fetch', 'log', 'sleep'] as const satisfies readonly CapabilityName[];

/** What a tenant reads before granting them, one sentence each. */
export function describeCapabilities(capabilities: Capabilities): readonly string[] {
  return capabilityNames.filter((name) => capabilities[name] !== undefined).map((name) => sentences[name](capabilities));
}

const sentences = {
  calendar: () => 'See the free times of your calendar, and book appointments in it.',
  fetch: ({ fetch }) => `Send data to ${listed(fetch?.hosts ?? [])}, and read the answers.`,
  log: () => 'Write lines into the log of your calls.',
  sleep: () => 'Wait for a moment in the middle of its work.',
} satisfies Record<CapabilityName, (capabilities: Capabilities) => string>;

function listed(hosts: readonly string[]): string {
  return hosts.length < 2 ? hosts.join('') : `${hosts.slice(0, -1).join(', ')} and ${hosts.at(-1)}`;
}
