import type { Circumstances, WorldSketch } from '../writing/conversation.ts';

export const broken = { type: 'failed', reason: 'unavailable' } as const;

export const refused = { type: 'failed', reason: 'refused' } as const;

export const world: WorldSketch = {
  requests: [{ type: 'answered', status: 201, body: {} }],
  messages: [{ type: 'done' }],
  transfers: [{ type: 'done' }],
};

export const usual = (changes: WorldSketch = {}, expect: Circumstances['expect'] = {}): Circumstances => ({
  world: { ...world, ...changes },
  expect,
});

export const begun = `
  Us: This call may be recorded
  Us: May I ask you three short questions?`;

export const askedScore = `${begun}
  Caller: sure
  Us: On a scale from zero to ten`;

export const liked = `${askedScore}
  Caller: ten
  Us: What did you like best?`;

export const wrong = `${askedScore}
  Caller: I would say three
  Us: I am sorry that it was not better. What went wrong?`;

export const better = `${askedScore}
  Caller: eight
  Us: What would have made it a ten?`;

export const askedCall = `${wrong}
  Caller: the room was so cold that we slept in our coats
  Us: May our manager call you back about it?`;

export const askedPhone = `${askedCall}
  Caller: yes
  Us: On which number?`;

export const numbered = `${askedPhone}
  Caller: two oh two five five five oh one five five
  Us: right?
  Caller: yes`;

export const askedPurpose = `${liked}
  Caller: the breakfast and the view
  Us: were you here on vacation, for work, or to see family?`;

export const askedVoucher = `${askedPurpose}
  Caller: we were on vacation
  Us: Shall I send it as a text message or as an e-mail`;

export const askedEmail = `${askedVoucher}
  Caller: by email, please
  Us: What is your e-mail address?`;

export const mailed = `${askedEmail}
  Caller: ada at example dot com
  Us: Right?
  Caller: yes`;

export const unclear = 'Caller: the grass is always greener x3';
