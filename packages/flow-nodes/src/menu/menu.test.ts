import { describe, expect, it } from 'vitest';
import { callNode } from '../testing/call-node.ts';
import { drive, flowAround } from '../testing/drive.ts';
import { effectsOf } from '../testing/effects-of.ts';

const choices = [
  { value: 'sales', label: 'Sales', saidAs: ['I want to buy'], key: '1' },
  { value: 'support', label: 'Support', saidAs: [], key: '2' },
];
const config = { question: 'Sales or support?', again: ['Press one or two.'], choices };
const callMenu = (more = {}) => callNode({ type: 'menu', config: { ...config, ...more } });

describe('menu', () => {
  it('is left by the value of what the caller says', () => {
    const one = callMenu();
    one.says('I want to buy');
    expect(one.hears()).toEqual(['Sales or support?', 'sales']);
  });

  it('is left by the value whose key the caller presses', () => {
    const one = callMenu();
    one.presses('2');
    expect(one.hears()).toEqual(['Sales or support?', 'support']);
  });

  it('takes a key for its choice also where nobody has understood it', () => {
    const one = drive(flowAround('menu', config));
    one.happens({ type: 'caller.keyed', keys: '2', understood: { type: 'nothing' } });
    expect(one.leftBy()).toBe('support');
  });

  it('asks again when it did not understand, and gives up after the retries', () => {
    const one = callMenu({ retries: 1 });
    one.says('pizza');
    one.presses('9');
    expect(one.hears()).toEqual(['Sales or support?', 'Press one or two.', 'not-understood']);
  });

  it('asks again when the caller stays silent, and gives up after the retries', () => {
    const one = callMenu({ retries: 1 });
    one.staysSilent();
    one.staysSilent();
    expect(one.hears()).toEqual(['Sales or support?', 'Press one or two.', 'silent']);
  });

  it('waits for one key when keys stand for choices, and for none otherwise', () => {
    const without = choices.map(({ key: _, ...choice }) => choice);
    const keypads = [choices, without].map((some) => effectsOf(callMenu({ choices: some }), 'listen')[0]?.keypad);
    expect(keypads).toEqual([{ min: 1, max: 1 }, undefined]);
  });
});
