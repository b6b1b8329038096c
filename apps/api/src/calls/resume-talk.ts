import type { Services } from '../services.ts';
import { type CallName, findCall } from './find-call.ts';

/** Where browsers open their media. */
export const browserMediaPath = '/media/browser';

export type ResumedTalk =
  | { readonly type: 'ready'; readonly nonce: string; readonly mediaPath: string }
  /** Also for a call that came by telephone: a browser cannot take it over. */
  | { readonly type: 'ended' };

/** Lets a browser that lost its socket come back to its call. */
export async function resumeTalk(services: Services, call: CallName): Promise<ResumedTalk> {
  const { status, carrier } = await findCall(services, call);
  if (status === 'ended' || carrier !== 'browser') return { type: 'ended' };
  return { type: 'ready', nonce: await services.routing.createNonce(call), mediaPath: browserMediaPath };
}
