import { tokensOf } from './normalize.ts';
import { stem } from './stem.ts';

/** Words that mean much the same on the telephone: the first stands for all, those of several words in front. */
const groups: readonly (readonly [concept: string, phrases: string, words: string])[] = [
  [
    'book',
    'make an appointment, make a reservation, make a booking, set up, sign up, sign me up, fit me in, get me in, come in for',
    'book reserve schedule arrange',
  ],
  ['visit', 'check up, check in', 'appointment reservation slot visit consultation booking checkup'],
  [
    'cancel',
    'call off, get rid of, wont be coming, will not be coming, not coming, cant make it, cannot make it, calling off, dont need, wont need, no longer need, do not need, will not need, forget about, not needed',
    'cancel cancellation scrap terminate quit',
  ],
  [
    'change',
    'put off, push back, bring forward, different day, different time, different date, another day, another time, later date, new time, new date, something earlier, something later',
    'change move reschedule postpone shift switch modify alter rearrange update delay amend',
  ],
  [
    'person',
    'real person, live person, human being, customer service, customer support, front desk, in charge',
    'person human agent operator representative rep somebody someone staff advisor adviser receptionist colleague manager supervisor assistant reception',
  ],
  ['speak', 'talk to, put me through, connect me, get hold of, get me, transfer me, pass me', 'speak talk chat transfer connect'],
  ['pay', 'settle up, take care of', 'pay payment settle paid paying'],
  ['bill', '', 'bill invoice statement charged'],
  ['price', 'how much, how expensive', 'price cost fee charge quote rate pricing tariff expensive cheap'],
  [
    'open',
    'opening hours, opening times, what time do you, what hours, your hours, office hours, business hours, how late, how early',
    'open close closed closing opening',
  ],
  ['where', 'how do i get to, how do i find, get there', 'where address location located directions situated'],
  [
    'broken',
    'not working, doesnt work, does not work, wont work, stopped working, wont start, not start, isnt working, out of order, packed up',
    'broken faulty damaged defective smashed cracked broke damage broken',
  ],
  ['refund', 'money back, my money', 'refund reimburse reimbursement'],
  [
    'return',
    'send back, send it back, sending back, bring back, give back, bring it back, send this back, send them back, sent it back, sent them back, take it back, take them back',
    'return exchange swap',
  ],
  ['deliver', '', 'deliver delivery ship shipping shipment package parcel courier arrive arrived dispatch'],
  ['order', '', 'order purchase item bought buy'],
  [
    'track',
    'where is, wheres, what happened to, when will i get, status of, how far, isnt here, is not here, still not here, hasnt arrived, not arrived, never arrived, hasnt come, didnt arrive, hasnt shown up, hasnt been delivered',
    'status track tracking progress',
  ],
  ['ill', 'not well, not feeling well, feel awful', 'ill sick unwell pain hurt hurts ache sore fever symptom'],
  [
    'medicine',
    'repeat prescription, running out of, ran out of, run out of',
    'prescription refill medicine medication pill tablet inhaler',
  ],
  ['result', 'blood test, lab work, blood work, test results, x ray, x rays', 'result lab labs xray scan'],
  ['urgent', 'as soon as possible, right away, straight away', 'urgent emergency asap immediately urgently'],
  ['car', '', 'car vehicle van truck auto automobile'],
  ['fix', '', 'fix repair mend'],
  ['late', 'past due, behind on', 'late delayed overdue'],
  ['wrong', 'not right, not correct, not what i', 'wrong incorrect mistake error mistaken dispute'],
  ['quit', 'opt out, take me off, stop calling, leave me alone', 'unsubscribe'],
  ['again', 'say that again, say again, come again, one more time', 'repeat pardon'],
  [
    'afford',
    'cant afford, cannot afford, cant pay, cannot pay, short of money, no money, dont have the money, do not have the money',
    'afford broke unemployed',
  ],
  ['problem', '', 'problem issue trouble fault'],
  ['leak', '', 'leak leaking flood flooding burst'],
  ['message', 'call me back, ring me back, phone me back, call back', 'message callback voicemail'],
  ['satisfied', 'no complaints, nothing to complain', 'happy satisfied great excellent good fantastic wonderful amazing'],
  [
    'unhappy',
    'not happy, not satisfied, not good, not great',
    'unhappy dissatisfied terrible awful bad poor disappointed disappointing horrible complaint complain',
  ],
  ['tyre', '', 'tyre tire wheel'],
  ['check', 'look at, take a look, have a look', 'check inspect inspection examine'],
  ['kid', '', 'kid child children son daughter baby toddler'],
  ['doctor', '', 'doctor physician gp nurse dr'],
  ['ready', '', 'ready done finished complete completed'],
  ['ask', 'just checking, checking if, check if, checking whether, check whether, wanted to know, like to know', ''],
  [
    'instalments',
    'payment plan, bit by bit, in parts, a little each, each month, every month, per month, a bit each',
    'instalments installments instalment installment split',
  ],
  ['later', 'more time, more days, few more days, another week, another month, pay later', 'extension'],
  [
    'missed',
    'no one came, nobody came, no one showed up, nobody showed up, no one turned up, nobody turned up, didnt show up, never came, never showed up',
    '',
  ],
  ['overpriced', 'too expensive, cost too much, costs too much, price is too high, prices are too high, too pricey', 'overpriced'],
  ['help', 'give me a hand', 'help assist assistance support'],
];

const phrasesByFirst = phraseTable();
const wordsOfConcepts = groups.flatMap(([concept, , words]) => words.split(' ').map((word) => ({ word, concept: `=${concept}` })));
/** "Booking" is a visit, though its stem is that of "book". */
const conceptsByWord = firstOf(wordsOfConcepts.map(({ word, concept }) => [word, concept]));
const conceptsByStem = firstOf(wordsOfConcepts.map(({ word, concept }) => [stem(word), concept]));

function firstOf(pairs: readonly (readonly [key: string, concept: string])[]): ReadonlyMap<string, string> {
  return new Map(pairs.toReversed());
}

/** The words that stand for a concept, as stems; a stem stands for itself. */
export function stemsOf(term: string): readonly string[] {
  return stemsByConcept.get(term) ?? [term];
}

/** The words as what they stand for: `=book` for "reserve", stems for all else. */
export function conceptsOf(tokens: readonly string[]): readonly string[] {
  const found: string[] = [];
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at] ?? '';
    const phrase = phrasesByFirst.get(token)?.find(({ words }) => words.every((word, index) => tokens[at + index] === word));
    found.push(phrase?.concept ?? conceptOf(token));
    at += phrase?.words.length ?? 1;
  }
  return found;
}

const stemsByConcept = new Map(
  [...Map.groupBy(conceptsByStem, ([, concept]) => concept)].map(([concept, pairs]) => [concept, pairs.map(([root]) => root)] as const),
);

function conceptOf(token: string): string {
  const concept = conceptsByWord.get(token);
  if (concept !== undefined) return concept;
  const root = stem(token);
  return conceptsByStem.get(root) ?? root;
}

interface Phrase {
  readonly words: readonly string[];
  readonly concept: string;
}

function phraseTable(): ReadonlyMap<string, readonly Phrase[]> {
  const phrases = groups.flatMap(([concept, texts]) =>
    texts
      .split(',')
      .map(tokensOf)
      .filter((words) => words.length > 0)
      .map((words) => ({ words, concept: `=${concept}` })),
  );
  const longestFirst = phrases.toSorted((a, b) => b.words.length - a.words.length);
  return Map.groupBy(longestFirst, ({ words }) => words[0] ?? '');
}
