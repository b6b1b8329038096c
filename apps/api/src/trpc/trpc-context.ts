import type { SignedIn } from '../routing/sessions.ts';
import type { Services } from '../services.ts';
import type { SystemStatus } from '../system/system-status.ts';

/** What a procedure may use: the services of each feature, and who asks. */
export interface TrpcContext {
  readonly requestId: string;
  readonly readSystemStatus: () => Promise<SystemStatus>;
  readonly services: Services;
  /** Looked up at most once a request, and only for procedures that ask: the status page must work without a database. */
  readonly findSession: () => Promise<SignedIn | undefined>;
  /** What the browser's session cookie holds. */
  readonly sessionToken: string | undefined;
  /** Adds a Set-Cookie header to the answer. */
  readonly setCookie: (cookie: string) => void;
}
