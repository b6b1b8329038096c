import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { queryAs } from '../database/testing/query-as.ts';
import { openTestApi, type TestApi } from '../testing/open-test-api.ts';
import type { SignedIn } from './sessions.ts';

let api: TestApi;
let tenantId: SignedIn['tenantId'];
beforeAll(async () => {
  api = await openTestApi();
  ({ tenantId } = await api.createTenant());
});
afterAll(() => api[Symbol.asyncDispose]());

const newCall = () => ({ callId: api.services.createId('ca'), tenantId });

describe('the way to a call', () => {
  it('is found by our name for it and by the carrier’s', async () => {
    const { routing } = api.services;
    const call = newCall();
    await routing.createCallRoute({ ...call, carrierCallId: 'CA-carrier-1' });
    expect(await routing.findTenantOfCall(call.callId)).toBe(tenantId);
    expect(await routing.findTenantOfCarrierCall('CA-carrier-1')).toEqual(call);
  });

  it('is not found when there is none', async () => {
    const { routing, createId } = api.services;
    expect(await routing.findTenantOfCall(createId('ca'))).toBeUndefined();
    expect(await routing.findTenantOfCarrierCall('CA-unknown')).toBeUndefined();
  });

  it('is gone with the transaction that made it', async () => {
    const { routing, inTenant } = api.services;
    const call = newCall();
    const failing = inTenant(tenantId, async (tx) => {
      await routing.in(tx).createCallRoute(call);
      throw new Error('changed our mind');
    });
    await expect(failing).rejects.toThrow('changed our mind');
    expect(await routing.findTenantOfCall(call.callId)).toBeUndefined();
  });
});

describe('the way to a number', () => {
  it('leads to one tenant until it is released', async () => {
    const { routing, createId } = api.services;
    const owner = { tenantId, numberId: createId('nu') };
    expect(await routing.claimNumber('+12025550100', owner)).toBe(true);
    expect(await routing.claimNumber('+12025550100', { tenantId: createId('tn'), numberId: createId('nu') })).toBe(false);
    expect(await routing.findTenantOfNumber('+12025550100')).toEqual(owner);
    await routing.releaseNumber(owner.numberId);
    expect(await routing.findTenantOfNumber('+12025550100')).toBeUndefined();
  });
});

describe('a nonce', () => {
  it('is worth its call once', async () => {
    const { routing } = api.services;
    const call = newCall();
    const nonce = await routing.createNonce(call);
    expect(nonce).toMatch(/^[\w-]{43}$/);
    expect(await routing.spendNonce(nonce)).toEqual(call);
    expect(await routing.spendNonce(nonce)).toBeUndefined();
  });

  it('goes to one of many who come at once', async () => {
    const nonce = await api.services.routing.createNonce(newCall());
    const answers = await Promise.all(Array.from({ length: 8 }, () => api.services.routing.spendNonce(nonce)));
    expect(answers.filter((call) => call !== undefined)).toHaveLength(1);
  });

  it('is worth nothing after a minute', async () => {
    const nonce = await api.services.routing.createNonce(newCall());
    await api.clock.advance(60_000);
    expect(await api.services.routing.spendNonce(nonce)).toBeUndefined();
  });

  it('is forgotten after its time, when another is made', async () => {
    await api.services.routing.createNonce(newCall());
    await api.clock.advance(60_000);
    await api.services.routing.createNonce(newCall());
    expect(await queryAs(api.database.superuserUrl, 'SELECT count(*)::int AS count FROM nonce')).toEqual([{ count: 1 }]);
  });

  it('is not to be read from the database', async () => {
    const nonce = await api.services.routing.createNonce(newCall());
    const rows = await queryAs(api.database.superuserUrl, 'SELECT * FROM nonce');
    expect(JSON.stringify(rows)).not.toContain(nonce);
  });
});
