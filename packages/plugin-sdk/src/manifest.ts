import { z } from 'zod';
import { objectSchemaSchema } from './json-schema.ts';
import { reservedCodes } from './outcome.ts';

/** The version of the SDK that a plugin was made with; the sandbox tells by it which host API a bundle expects. */
export const sdkVersion = '1.0.0';

/** The longest that an action may take, and what it gets when it asks for nothing. */
export const actionTimeoutMs = { most: 10_000, usual: 3_000 } as const;

const nameSchema = z
  .string()
  .regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/, 'Use small letters, digits and single hyphens.')
  .max(60);
const versionSchema = z.string().regex(/^\d{1,5}\.\d{1,5}\.\d{1,5}$/, 'Write a version as 1.2.3.');
/** At least one dot and a last label of letters: neither an address, nor a name of the local network. */
const hostSchema = z
  .string()
  .max(253)
  .regex(
    /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/,
    'Write a host as api.example.com, in small letters, without port and path.',
  );

const capabilitiesSchema = z.strictObject({
  calendar: z.literal(true).exactOptional(),
  log: z.literal(true).exactOptional(),
  sleep: z.literal(true).exactOptional(),
  fetch: z.strictObject({ hosts: z.array(hostSchema).min(1).max(20) }).exactOptional(),
});

const secretSchema = z.strictObject({
  title: z.string().min(1).max(100),
  host: hostSchema,
  in: z.literal('header'),
  name: z.string().regex(/^[A-Za-z][A-Za-z0-9-]{0,63}$/, 'Write the name of a header.'),
  format: z.string().max(200),
});

const connectionSchema = z.strictObject({
  title: z.string().min(1).max(100),
  secrets: z.record(z.string().regex(/^[a-z][A-Za-z0-9]{0,39}$/), secretSchema),
});

const actionManifestSchema = z.strictObject({
  title: z.string().min(1).max(100),
  description: z.string().max(1000),
  input: objectSchemaSchema,
  output: objectSchemaSchema,
  idempotent: z.boolean(),
  timeoutMs: z.int().min(100).max(actionTimeoutMs.most),
  uses: z.array(z.enum(['calendar', 'fetch', 'log', 'sleep'])),
  outcomes: z.record(nameSchema, z.string().min(1).max(200)),
});

const manifestFields = z.strictObject({
  id: nameSchema,
  version: versionSchema,
  sdkVersion: versionSchema,
  name: z.string().min(1).max(100),
  capabilities: capabilitiesSchema,
  connection: connectionSchema.exactOptional(),
  actions: z.record(nameSchema, actionManifestSchema),
});

/** A plugin without its code: what is known of it before its bundle is hashed. */
export const manifestDraftSchema = manifestFields.superRefine(checkManifest);
export type ManifestDraft = z.infer<typeof manifestDraftSchema>;

/** What is published beside the bundle: everything the host, the editor and the tenant need to know, without running any of it. */
export const manifestSchema = manifestFields
  .extend({ integrity: z.string().regex(/^sha256-[A-Za-z0-9+/]{43}=$/, 'Not the SHA-256 of a bundle.') })
  .superRefine(checkManifest);
export type Manifest = z.infer<typeof manifestSchema>;
export type ActionManifest = z.infer<typeof actionManifestSchema>;

function checkManifest(manifest: z.infer<typeof manifestFields>, context: z.RefinementCtx): void {
  const complain = (message: string) => context.addIssue({ code: 'custom', message });
  for (const [name, action] of Object.entries(manifest.actions)) {
    const missing = action.uses.filter((capability) => manifest.capabilities[capability] === undefined);
    for (const capability of missing)
      complain(`Action "${name}" uses "${capability}", which the plugin does not declare under capabilities.`);
    const reserved = Object.keys(action.outcomes).filter((code) => reservedCodes.some((each) => each === code));
    for (const code of reserved)
      complain(`Action "${name}" names an outcome "${code}", which the sandbox uses itself. Choose another name.`);
  }
  for (const [name, secret] of Object.entries(manifest.connection?.secrets ?? {})) {
    if (!manifest.capabilities.fetch?.hosts.includes(secret.host))
      complain(`Secret "${name}" is for ${secret.host}, which is not among the hosts of fetch.`);
    if (!secret.format.includes(`{{${name}}}`)) complain(`The format of secret "${name}" does not hold {{${name}}}.`);
  }
}
