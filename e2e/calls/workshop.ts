import type { Caller, Twilio } from '@callwright/emulators/twilio';
import type { Clock } from '@callwright/foundation/clock';
import { type RunningCallwright, startCallwright } from '@callwright/scripts/harness/start-callwright';
import { createThrowAwayHome } from '@callwright/scripts/harness/throw-away-home';
import { bookingFlow } from './booking-flow.ts';
import { createPerson, type Person } from './person.ts';
import { callerNumber, startPhoneCompany, twilioAccount, workshopNumber } from './phone.ts';
import { type CallRecord, setUpWorkspace, type Workspace } from './workspace.ts';

/** A Callwright of its own whose number takes bookings for a workshop, and a phone company that leads there. */
export interface Workshop extends AsyncDisposable {
  readonly callwright: RunningCallwright;
  readonly workspace: Workspace;
  /** Somebody dials. */
  phone(): { readonly caller: Caller; readonly person: Person };
  lastCall(): Promise<CallRecord>;
}

export async function openWorkshop(clock: Clock): Promise<Workshop> {
  await using opened = new AsyncDisposableStack();
  const home = opened.use(await createThrowAwayHome());
  const callwright = await startCallwright({ home: home.folder, settings: { TWILIO_AUTH_TOKEN: twilioAccount.authToken } });
  opened.defer(async () => {
    await callwright.stop();
  });
  const company: Twilio = opened.use(await startPhoneCompany(callwright.address, clock));
  const workspace = await setUpWorkspace(callwright.address);
  const { flowId } = await workspace.publish(bookingFlow);
  await workspace.assign(workshopNumber, flowId);
  const resources = opened.move();
  return {
    callwright,
    workspace,
    phone: () => {
      const caller = company.call({ from: callerNumber, to: workshopNumber });
      return { caller, person: createPerson(caller, clock) };
    },
    lastCall: async () => workspace.call((await workspace.calls(flowId))[0]?.id ?? ''),
    [Symbol.asyncDispose]: () => resources.disposeAsync(),
  };
}
