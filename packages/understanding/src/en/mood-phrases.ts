import type { Mood } from '@callwright/flow-schema';

export type Stirred = Exclude<Mood, 'calm'>;

/** By mood, what tells it: `strong` phrases by themselves, of the weak ones two. In the order in which a mood goes before another. */
export const moodPhrases: readonly { readonly mood: Stirred; readonly strong: string; readonly weak: string }[] = [
  {
    mood: 'angry',
    strong: `ridiculous, unacceptable, outrageous, outraged, disgusting, disgraceful, disgrace, furious, fed up, sick of this, sick and tired, sick of, had enough, how dare,
      i am angry, im angry, so angry, really angry, very angry, livid, pissed, pissed off, hate this, hate you, rip off, ripoff, scam, thieves, liars, lied to me, sue you, my lawyer, what the hell, bloody hell, goddamn,
      god damn, damn it, fuck, fucking, shit, bullshit, asshole, idiot, idiots, is a joke, worst company, worst service, how stupid, stupid machine, stupid robot, shut up,
      youre useless, you are useless, completely useless, absolutely useless, appalling`,
    weak: 'worst, terrible, horrible, awful, useless, stupid, damn, hell, crap, nonsense, pathetic, incompetent, never again, demand, absurd',
  },
  {
    mood: 'annoyed',
    strong: `annoying, annoyed, frustrating, frustrated, irritating, irritated, i already told you, already told you, i already said, i just told you, i just said, keep asking, keeps asking,
      how many times, for the last time, waste of time, wasting my time, still waiting, been waiting, not happy, not very happy, unhappy with, disappointed, disappointing,
      for the third time, third time, not helpful, youre not listening, you are not listening, stop asking, get on with it, this is taking too long, taking forever, not good enough,
      come on already, getting tired of, tired of this, bothers me, bothering me, isnt good enough, i said that already, poor service, stop calling me, on hold for, nobody calls back, no one calls back`,
    weak: 'again, already, seriously, come on, forever, finally, still, hurry up, honestly, not impressed, i said',
  },
  {
    mood: 'worried',
    strong: `worried, worrying, im scared, i am scared, so scared, scared of, frightened, terrified, anxious, nervous, im concerned, i am concerned, very concerned, concerned about, a bit concerned, panicking, panic,
      is it dangerous, is it serious, is that serious, is that dangerous, will it hurt, im afraid of, i am afraid of, afraid it might, afraid its, afraid that its, something bad, please hurry, is she going to be okay, is he going to be okay,
      am i in trouble, dont know what to do, desperate`,
    weak: 'oh my god, emergency, urgent, concerned, what if, dangerous, serious, afraid, please help, oh god, oh no',
  },
  {
    mood: 'confused',
    strong: `confused, confusing, i dont understand, i do not understand, dont get it, i dont get, what do you mean, what does that mean, not sure what you mean, makes no sense, doesnt make sense,
      does not make sense, didnt understand, im lost, i am lost, dont follow, what are you talking about, dont know what you mean, no idea what you, not following, what are you asking, what is that supposed to mean, im not sure what`,
    weak: 'huh, what, sorry what, wait what, pardon, unclear, which one',
  },
  {
    mood: 'pleased',
    strong: `thank you so much, thanks so much, thank you very much, thanks a million, thanks a lot, very happy, so happy, really happy, really pleased, very pleased, so pleased, delighted, wonderful, fantastic, amazing, awesome, brilliant, love it, loved it,
      i love, really helpful, very helpful, been so helpful, so helpful, appreciate it, really appreciate, i appreciate, thats perfect, absolutely perfect, so kind, very kind, great job, great service, great news, good news, excellent service, couldnt be happier,
      made my day, well done, youre the best, thrilled, so glad, very satisfied, impressed, superb`,
    weak: 'great, perfect, lovely, excellent, glad, happy, nice, pleased, super, cool, yay, best, thank you, thanks',
  },
];

/** They hide the words in them: "don't worry", "not impressed". */
export const hidingPhrases = `no worries, dont worry, not worried, not confused, not angry, not annoyed, not amazing, not wonderful, not great, not nice, not lovely, not that great,
  not brilliant, not fantastic, not awesome, not perfect, not nervous, not scared, not impressed, wasnt great, isnt great, good morning, what time, what day, what is, whats, what are your, what do i,
  not pleased, thanks for nothing, no thanks, no thank you, call again, come again, say that again, again please, once again, still have, still need, still want, still open, happy to, happy with either, im afraid not, im afraid i, im afraid so, im afraid that, im afraid we,
  i am afraid not, i am afraid i, a nice day, nice to meet you, best time, best number, best day, best way, great thanks, the worst of, best regards, id love, i would love, not disappointed, not disappointing, wasnt disappointed, no problem`;
