import type { NodePresentation } from '../node-presentation.ts';
import type { HoursConfig } from './schema.ts';

const officeHours = [{ from: '09:00', to: '17:00' }];

export const hoursPresentation: NodePresentation<keyof HoursConfig> = {
  title: 'Opening hours',
  description: 'Goes on by whether it is open.',
  icon: 'clock',
  category: 'deciding',
  occurs: 'often',
  initialConfig: {
    hours: {
      week: { monday: officeHours, tuesday: officeHours, wednesday: officeHours, thursday: officeHours, friday: officeHours },
      days: [],
    },
  },
  ports: () => [
    { port: 'open', label: 'Open', way: 'hoped-for' },
    { port: 'closed', label: 'Closed', way: 'otherwise' },
    { port: 'holiday', label: 'Holiday', way: 'otherwise' },
  ],
  summary: ({ at }) => (typeof at === 'string' ? `Is it open at ${at}?` : ''),
  emptySummary: 'Is it open now?',
  controls: [
    { type: 'hours', field: 'hours', label: 'When it is open' },
    {
      type: 'variable',
      field: 'at',
      label: 'Look at another moment',
      hint: 'Left empty, it is the moment of the call that counts.',
      holds: { type: 'date-time' },
    },
  ],
};
