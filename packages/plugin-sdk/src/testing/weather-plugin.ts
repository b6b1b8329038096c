import { z } from 'zod';
import { action } from '../action.ts';
import { definePlugin, type Plugin } from '../define-plugin.ts';
import { outcome } from '../outcome.ts';

const forecast = action({
  title: 'Forecast',
  description: 'What the weather will be.',
  input: z.object({ city: z.string().min(1).max(100), days: z.int().min(1).max(7).default(1) }),
  output: z.object({ words: z.string(), askedAt: z.iso.datetime() }),
  idempotent: true,
  uses: ['fetch', 'log', 'sleep'],
  outcomes: { 'no-such-city': 'Nobody knows the city.' },
  run: async ({ city, days }, host) => {
    await host.log.info(`asking for ${city}`);
    await host.sleep(250);
    const answer = await host.fetch({ method: 'GET', url: `https://api.weather.example/${city}?days=${days}` });
    if (answer.type === 'unreachable') throw new Error(answer.message);
    if (answer.status === 404) return outcome('no-such-city', `${city} is unknown.`);
    return { words: answer.body, askedAt: host.startedAt };
  },
});

/** A plugin that uses most of what there is. */
export const weatherPlugin: Plugin = definePlugin({
  id: 'weather',
  version: '1.2.3',
  name: 'Weather',
  capabilities: { log: true, sleep: true, fetch: { hosts: ['api.weather.example'] } },
  connection: {
    title: 'Weather account',
    secrets: {
      apiKey: { title: 'API key', host: 'api.weather.example', in: 'header', name: 'Authorization', format: 'Bearer {{apiKey}}' },
    },
  },
  actions: { forecast },
});
