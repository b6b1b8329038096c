import type { Clock } from '@callwright/foundation/clock';
import type { SignedIn } from '../routing/sessions.ts';
import type { Services } from '../services.ts';
import { accountErrors } from './account-errors.ts';

export interface Credentials {
  readonly email: string;
  readonly password: string;
}

type Needed = Pick<Services, 'routing' | 'passwords' | 'clock'>;

/** A refusal always takes this long: an account that exists costs a write more, which could be measured. */
const refusalMs = 1_000;

/** Who has this e-mail address and this password. */
export async function signIn({ routing, passwords, clock }: Needed, { email, password }: Credentials): Promise<SignedIn> {
  const startedMs = clock.elapsedMs();
  const attempt = await routing.beginSignIn(email);
  const isRight = await passwords.verify(password, attempt?.passwordHash);
  if (attempt === undefined || !isRight) {
    await untilElapsed(clock, startedMs + refusalMs);
    throw accountErrors.SIGN_IN_REFUSED({});
  }
  const { accountId } = attempt;
  await routing.succeedSignIn(accountId);
  const tenantId = await routing.findWorkspace(accountId);
  if (tenantId === undefined) throw accountErrors.NO_WORKSPACE({ accountId });
  return { accountId, tenantId };
}

async function untilElapsed(clock: Clock, elapsedMs: number): Promise<void> {
  const leftMs = elapsedMs - clock.elapsedMs();
  if (leftMs > 0) await clock.sleep(leftMs);
}
