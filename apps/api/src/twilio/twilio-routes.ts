import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import type { Services } from '../services.ts';
import { answerResume } from './answer-resume.ts';
import { answerVoice } from './answer-voice.ts';
import { createCallLimit } from './create-call-limit.ts';
import { demandSignature } from './demand-signature.ts';
import { callFormSchema, parseForm, readForm, statusFormSchema } from './form.ts';
import { takeStatus } from './take-status.ts';

export interface TwilioRoutesOptions {
  readonly services: Services;
  /** Without it every request is refused: nobody could tell whether Twilio sent it. */
  readonly authToken: string | undefined;
}

/** What Twilio sends is a few hundred bytes. */
const bodyLimit = 65_536;
/** More than one number can be called by people. */
const callsPerMinute = 60;

/** What Twilio asks about calls. Whatever is not signed by it is refused before the database is asked anything. */
export const twilioRoutes: FastifyPluginAsync<TwilioRoutesOptions> = async (server, { services, authToken }) => {
  const voice = { services, mayTakeCall: createCallLimit({ clock: services.clock, callsPerMinute }) };

  server.removeAllContentTypeParsers();
  const form = { parseAs: 'string', bodyLimit } as const;
  server.addContentTypeParser('application/x-www-form-urlencoded', form, async (_request: FastifyRequest, text: string) => parseForm(text));
  server.addHook('preHandler', demandSignature({ services, authToken }));

  server.post('/twilio/voice', async ({ body }, reply) => sendTwiml(reply, await answerVoice(voice, readForm(callFormSchema, body))));
  server.post('/twilio/resume', async ({ body, query }, reply) =>
    sendTwiml(reply, await answerResume(services, readForm(callFormSchema, body), query)),
  );
  server.post('/twilio/status', async ({ body }, reply) => {
    await takeStatus(services, readForm(statusFormSchema, body));
    return reply.code(204).send();
  });
};

function sendTwiml(reply: FastifyReply, twiml: string): FastifyReply {
  return reply.type('text/xml; charset=utf-8').send(twiml);
}
