import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { SignedIn } from '../routing/sessions.ts';
import { openTestApi, type TestApi } from '../testing/open-test-api.ts';

let api: TestApi;
let who: SignedIn;
let count = 0;
let phoneNumber: string;
beforeAll(async () => {
  api = await openTestApi();
});
beforeEach(async () => {
  who = await api.createTenant();
  phoneNumber = `+120255501${String(count).padStart(2, '0')}`;
  count += 1;
});
afterAll(() => api[Symbol.asyncDispose]());

const numbers = (asWhom = who) => api.as(asWhom).numbers;

async function newFlow(name: string, asWhom = who) {
  const { id } = await api.as(asWhom).flows.create({ name });
  return id;
}

describe('a phone number', () => {
  it('is answered by a flow from the moment it is assigned, however people write it', async () => {
    const flowId = await newFlow('Bookings');
    const spaced = `${phoneNumber.slice(0, 2)} (${phoneNumber.slice(2, 5)}) ${phoneNumber.slice(5, 8)}-${phoneNumber.slice(8)}`;
    const { id } = await numbers().assign({ phoneNumber: spaced, flowId });
    expect(await numbers().list()).toEqual([{ id, phoneNumber, flowId, flowName: 'Bookings' }]);
    expect(await api.services.routing.findTenantOfNumber(phoneNumber)).toEqual({ tenantId: who.tenantId, numberId: id });
  });

  it('moves to another flow, and stays the same number', async () => {
    const { id } = await numbers().assign({ phoneNumber, flowId: await newFlow('Old') });
    const flowId = await newFlow('New');
    expect(await numbers().assign({ phoneNumber, flowId })).toEqual({ id });
    expect(await numbers().list()).toMatchObject([{ id, flowId, flowName: 'New' }]);
  });

  it('is one, when it is assigned many times at the same moment', async () => {
    const flowId = await newFlow('Bookings');
    const answers = await Promise.all(Array.from({ length: 5 }, () => numbers().assign({ phoneNumber, flowId })));
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
    expect(await numbers().list()).toHaveLength(1);
  });

  it('is answered by nobody after it was removed, and free for others', async () => {
    const { id } = await numbers().assign({ phoneNumber, flowId: await newFlow('Bookings') });
    expect(await numbers().remove({ id })).toEqual({});
    expect(await numbers().list()).toEqual([]);
    expect(await api.services.routing.findTenantOfNumber(phoneNumber)).toBeUndefined();
    const other = await api.createTenant();
    await expect(numbers(other).assign({ phoneNumber, flowId: await newFlow('Theirs', other) })).resolves.toBeDefined();
  });

  it.each(['202 555 0100', '+1', '+0202555010', 'my number', `+1${'2'.repeat(15)}`])('is not %s', async (wrong) => {
    const flowId = await newFlow('Bookings');
    await expect(numbers().assign({ phoneNumber: wrong, flowId })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  });
});

describe('a number of another workspace', () => {
  it('is refused without telling whose it is, and stays theirs', async () => {
    const other = await api.createTenant();
    const { id } = await numbers(other).assign({ phoneNumber, flowId: await newFlow('Theirs', other) });
    const assigned = numbers().assign({ phoneNumber, flowId: await newFlow('Ours') });
    await expect(assigned).rejects.toMatchObject({ code: 'CONFLICT', cause: { code: 'NUMBER.TAKEN', details: {} } });
    await expect(numbers().remove({ id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await numbers().list()).toEqual([]);
    expect(await api.services.routing.findTenantOfNumber(phoneNumber)).toMatchObject({ tenantId: other.tenantId });
  });

  it('cannot be led to by a flow of theirs either', async () => {
    const other = await api.createTenant();
    const flowId = await newFlow('Theirs', other);
    await expect(numbers().assign({ phoneNumber, flowId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await api.services.routing.findTenantOfNumber(phoneNumber)).toBeUndefined();
  });
});
