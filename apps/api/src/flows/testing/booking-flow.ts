import { catalog } from '@callwright/flow-nodes';
import { FLOW_SCHEMA_VERSION, type Flow, flowSchema, withVersions } from '@callwright/flow-schema';

/** A flow that can be published where there is the plugin of `calendarBundle()`: it books a time that it asks for. */
export function bookingFlow(greeting = 'Good day.'): Flow {
  const flow = flowSchema.parse({
    schema: { flow: FLOW_SCHEMA_VERSION },
    name: 'Bookings',
    nodes: {
      nd_start: { type: 'start', config: {} },
      nd_hello: { type: 'say', config: { text: greeting } },
      nd_name: { type: 'ask', config: { question: 'What is your name?', expects: 'text', variable: 'name' } },
      nd_when: { type: 'ask', config: { question: 'When would you like to come?', expects: 'date-time', variable: 'start' } },
      nd_book: {
        type: 'plugin-action',
        config: { plugin: 'calendar', action: 'book', input: { start: 'start', name: 'name' }, output: { bookingId: 'bookingId' } },
      },
      nd_bye: { type: 'end', config: { text: 'You are booked. Goodbye.' } },
      nd_sorry: { type: 'end', config: { text: 'That did not work. Please call again.' } },
    },
    edges: {
      ed_1: { from: { node: 'nd_start', port: 'next' }, to: 'nd_hello' },
      ed_2: { from: { node: 'nd_hello', port: 'done' }, to: 'nd_name' },
      ed_3: { from: { node: 'nd_name', port: 'answered' }, to: 'nd_when' },
      ed_4: { from: { node: 'nd_name', port: 'silent' }, to: 'nd_sorry' },
      ed_5: { from: { node: 'nd_name', port: 'not-understood' }, to: 'nd_sorry' },
      ed_6: { from: { node: 'nd_when', port: 'answered' }, to: 'nd_book' },
      ed_7: { from: { node: 'nd_when', port: 'silent' }, to: 'nd_sorry' },
      ed_8: { from: { node: 'nd_when', port: 'not-understood' }, to: 'nd_sorry' },
      ed_9: { from: { node: 'nd_book', port: 'succeeded' }, to: 'nd_bye' },
      ed_10: { from: { node: 'nd_book', port: 'refused' }, to: 'nd_when' },
      ed_11: { from: { node: 'nd_book', port: 'failed' }, to: 'nd_sorry' },
    },
    variables: { name: { type: 'text', privacy: 'personal' }, start: { type: 'date-time' }, bookingId: { type: 'text' } },
    settings: { timeZone: 'Europe/Vienna' },
  });
  return withVersions(flow, catalog);
}
