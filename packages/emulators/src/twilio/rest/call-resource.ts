import type { Call } from '../call.ts';
import type { Carrier } from '../carrier.ts';

/** A call as the REST interface shows it. */
export function callResource(call: Call, { account, clock }: Carrier) {
  const path = `/2010-04-01/Accounts/${account.sid}/Calls/${call.sid}`;
  // Calls keep monotonic times; dates are told from when the call was made.
  const dateOf = (ms: number | undefined) => (ms === undefined ? null : rfc2822(call.createdAt + ms - call.beganMs));
  const { answeredMs, endedMs } = call;
  return {
    sid: call.sid,
    account_sid: account.sid,
    api_version: '2010-04-01',
    answered_by: null,
    caller_name: null,
    date_created: rfc2822(call.createdAt),
    date_updated: rfc2822(clock.now()),
    direction: call.direction === 'inbound' ? 'inbound' : 'outbound-api',
    duration: answeredMs === undefined || endedMs === undefined ? null : String(Math.round((endedMs - answeredMs) / 1000)),
    end_time: dateOf(endedMs),
    forwarded_from: null,
    from: call.from,
    from_formatted: call.from,
    group_sid: null,
    parent_call_sid: null,
    phone_number_sid: null,
    price: null,
    price_unit: 'USD',
    queue_time: '0',
    start_time: dateOf(answeredMs),
    status: call.status,
    subresource_uris: { recordings: `${path}/Recordings.json`, streams: `${path}/Streams.json` },
    to: call.to,
    to_formatted: call.to,
    trunk_sid: null,
    uri: `${path}.json`,
  };
}

function rfc2822(ms: number): string {
  return new Date(ms).toUTCString().replace('GMT', '+0000');
}
