import type { Simulation } from '@callwright/flow-engine';
import type { WorldScript } from '@callwright/flow-schema';
import { talkCall } from './talks.ts';

/** A caller who has a lot to say, and does not always wait for the end of what is said: words as people have them on the telephone. */
export function chattyCall(): Simulation {
  const { call } = talkCall(responses);
  call.says('Hi, yes, good morning, I have got this bicycle here and the brakes make a terrible noise when it rains.');
  call.says('Only the front one I think, but the one at the back is not very good either to be honest.');
  call.breaksIn('Sorry, before you go on, what would that be for both of them together?');
  call.backchannels('mm-hm');
  call.says('All right, and could you also have a look at the chain? It is about four years old.');
  call.breaksIn('No, wait, not the whole check, just the chain please.');
  call.breaksIn('Yes, that one, the chain.');
  call.says('Good. When could I come? I work until four most days.');
  call.says('Tuesday at half past four sounds good. The name is Ada Lovelace.');
  call.breaksIn('Lovelace, like the lace on a collar.');
  call.says('Yes, please book that.');
  call.says('And will it be ready on the same day or do I have to leave it with you?');
  call.breaksIn('That is fine, I can take the bus.');
  call.staysSilent();
  call.says('No, that was all. Thank you very much, goodbye.');
  return call;
}

const says = (text: string) => ({ type: 'says', text }) as const;
const calls = (tool: string, input: Readonly<Record<string, string>>, text = '') => ({ type: 'calls', tool, input, text }) as const;

const responses: NonNullable<WorldScript['responses']> = [
  says('Good morning. Wet brakes are often just dirty, but we should look at them. Is it the front brake, the one at the back, or both?'),
  says('Then we had better look at both. We clean the rims, and change the pads when they are worn, which takes about half an hour.'),
  says('New brakes are twenty-five euros a wheel, so that would be fifty euros for the two of them, with the work in it.'),
  says('Gladly. We can do a whole check of the bicycle for forty-five euros, and if the chain is worn, a new one is thirty euros more.'),
  says('Of course. So that is the brakes on both wheels and a new chain, which makes eighty euros all together. Shall we find a time?'),
  says('Just the chain and the brakes, then. I have noted that down.'),
  says('We are open until half past five. I could offer you Tuesday at half past four, or Thursday at any time after three.'),
  calls('remember', { name: 'Ada Lovelace', start: '2026-11-24T16:30' }, 'One moment.'),
  says('Thank you. So that is Tuesday the twenty-fourth of November at half past four, for Ada Lovelace. Shall I book that for you?'),
  says('Thank you, Lovelace. Tuesday at half past four. Shall I book it?'),
  calls('calendar_book', { start: '2026-11-24T16:30', name: 'Ada Lovelace' }, 'I am booking it now.'),
  says('It is booked. Your number is B seven, twenty forty-one. Is there anything else that I can do for you?'),
  says('We close an hour after you come, so it is safer to leave it here over night. On Wednesday it is ready from ten in the morning on.'),
  says('Very well. Then we see you on Tuesday. Is there anything else?'),
  says('Are you still there? Is there anything else that I can do?'),
  calls('leave_is_done', {}),
];
