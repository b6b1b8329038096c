import type { SystemStatus } from '../system/system-status.ts';

/** What a procedure may use: the services of each feature, and who asks. */
export interface TrpcContext {
  readonly requestId: string;
  readonly readSystemStatus: () => Promise<SystemStatus>;
}
