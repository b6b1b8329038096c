import { definePlugin, type Plugin } from '@callwright/plugin-sdk';
import { book } from './book.ts';
import { freeSlots } from './free-slots.ts';

/** Callwright's own calendar, as a plugin: it asks for nothing that another plugin could not ask for. */
export const calendarPlugin: Plugin = definePlugin({
  id: 'calendar',
  version: '1.0.0',
  name: 'Calendar',
  capabilities: { calendar: true },
  actions: { 'free-slots': freeSlots, book },
});
