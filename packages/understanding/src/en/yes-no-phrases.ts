/**
 * How far a phrase goes. `yes` and `no` answer by themselves; `closing-yes` does at the end ("yes, I have", but "I have two dogs").
 * The `weak` ones open many sentences ("okay, no thanks") and count only without a strong one; `unclear` phrases hide the words in them.
 */
export type Leaning = 'yes' | 'no' | 'closing-yes' | 'weak-yes' | 'weak-no' | 'unclear';

const phrases = {
  yes: `
    yes, yess, yeah, yea, yeh, yah, ya, yep, yeap, yup, yessir, aye, yay, uh huh, mhm, mm hmm, mmhmm, mm hm, sure, surely,
    sure thing, im sure, absolutely, definitely, certainly, of course, naturally, affirmative, indeed, totally, correct,
    thats right, thats correct, that is right, that is correct, its right, thats it, thats true, true, exactly, precisely,
    you got it, you bet, go ahead, go for it, please do, do it, do that, lets do it, lets do that, by all means, why not,
    thats me, i would like that, i would love to, i would like to, i would love that, i think so, i guess so, i suppose so, i believe so, id love to, id like that, id like to, sounds good,
    sounds great, sounds fine, that works, works for me, no problem, no worries, no objection, no objections, no doubt,
    no yeah, happy to, i agree, agreed, confirmed, i confirm, thats fine, thats okay, thats ok, thats good, thats great,
    thats perfect, that is fine, not a problem, looks good, looks great, looks fine, thats not wrong, its not wrong,
    you betcha, roger, roger that, sounds like a plan, thatd be great, thats not a problem, alright then, most likely, very likely, id appreciate that, i would appreciate that, id appreciate it
  `,
  no: `
    no, nope, nah, nay, naw, noo, negative, never, no way, no thanks, no thank you, uh uh, nuh uh, yeah no, yes no,
    no please, not really, not at all, not today, not now, not yet, not quite, not exactly, not this time, not necessarily,
    not that i know of, i dont, i do not, i dont think so, i do not think so, i wouldnt, i would not, i cant, i cannot,
    i wont, id rather not, i havent, i didnt, i did not, im not, i am not, i guess not, i think not, i hope not,
    i suppose not, id prefer not, i refuse, i disagree, lets not, of course not, certainly not, absolutely not,
    definitely not, probably not, maybe not, better not, please dont, dont, dont do it, do not, wrong, thats wrong,
    incorrect, false, it isnt, it is not, its not, it doesnt, thats not, that is not, that isnt, they arent, no need,
    i am afraid not, im afraid not, i would rather not, i would prefer not, i will not, i have not, i could not,
    i doubt it, i doubt that, unlikely, very unlikely, highly unlikely, not likely, not in a million years, thats not possible, not a chance, no good, forget it, never mind, nevermind, we dont, we do not, by no means, under no circumstances
  `,
  'closing-yes': 'i do, i would, i am, i did, i have, i can, i will, it is, it does, they are, we do, we are, we can, we will',
  'weak-yes': `
    okay, ok, k, right, all right, alright, fine, great, perfect, wonderful, lovely, excellent, gladly, good idea, yes please
  `,
  'weak-no': 'not, isnt, doesnt, arent, wont, cant',
  unclear: `
    not sure, im not sure, i am not sure, not certain, i dont know, i do not know, dont know, no idea, no clue,
    i have no idea, yes or no, yes and no, are you sure, is that right, is it, right now, no one, not only,
    i dont understand, i do not understand, i didnt understand, i didnt hear, i didnt catch, i didnt get, i cant hear,
    i cannot hear, i dont mind, i dont care, i cant say, i cant remember, i dont remember, im fine, im good,
    i would like to know, id like to know, no matter, it depends
  `,
} as const satisfies Record<Leaning, string>;

const leanings: ReadonlyMap<string, Leaning> = new Map([
  ...pairs('yes'),
  ...pairs('no'),
  ...pairs('closing-yes'),
  ...pairs('weak-yes'),
  ...pairs('weak-no'),
  ...pairs('unclear'),
]);

export const longestPhrase = 5;

export function leaningOf(phrase: string): Leaning | undefined {
  return leanings.get(phrase);
}

function pairs(leaning: Leaning): readonly (readonly [string, Leaning])[] {
  return phrases[leaning].split(',').map((phrase) => [phrase.trim(), leaning] as const);
}
