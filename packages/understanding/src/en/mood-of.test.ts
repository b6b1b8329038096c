import { describe, expect, it } from 'vitest';
import { moodOf } from './mood-of.ts';

const rows = {
  angry: `this is ridiculous|I am fed up with you people|that's completely unacceptable|what the hell|I will talk to my lawyer|you are the worst company|this is a joke|terrible, useless service`,
  annoyed: `I already told you that|how many times do I have to say it|this is so frustrating|I've been waiting for an hour|I'm really disappointed|stop asking me|for the third time, no|seriously, again`,
  worried: `I'm worried about my son|will it hurt|is it serious|I am scared of the surgery|I'm a bit concerned about the bill|oh no, it's an emergency`,
  confused: `I don't understand|what do you mean|I'm confused|that makes no sense|sorry, I'm lost|I don't get it`,
  pleased: `thank you so much|that's wonderful|I really appreciate it|I'm very happy with it|awesome|perfect, thank you|I love it`,
  calm: `yes|no|great, thanks|hello|Tuesday at nine|great|thanks|perfect|no worries|don't worry about it|good morning|I'm afraid not|I'm afraid I can't|my name is Joy Grace
    |I still have a question|could you say that again please|no thank you|I'd love to|not confused at all|the best time is nine`,
};

describe('the mood of words', () => {
  it.each(Object.entries(rows).flatMap(([mood, texts]) => texts.split('|').map((words) => [words.trim(), mood] as const)))(
    '"%s" is %s',
    (words, mood) => {
      expect(moodOf(words) ?? 'calm').toBe(mood);
    },
  );
});
