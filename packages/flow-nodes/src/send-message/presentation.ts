import { type NodePresentation, textIn } from '../node-presentation.ts';
import { recipientControls } from '../recipients/recipient-controls.ts';
import type { SendMessageConfig } from './schema.ts';

export const sendMessagePresentation: NodePresentation<keyof SendMessageConfig> = {
  title: 'Send a message',
  description: 'Sends an SMS or an e-mail.',
  icon: 'message',
  category: 'doing',
  occurs: 'often',
  initialConfig: {},
  ports: () => [
    { port: 'sent', label: 'Sent', way: 'hoped-for' },
    { port: 'refused', label: 'Refused', way: 'otherwise' },
    { port: 'failed', label: 'Failed', way: 'otherwise' },
  ],
  summary: (config) => textIn(config, 'text'),
  emptySummary: 'No message yet',
  controls: [
    ...recipientControls,
    { type: 'prompt', field: 'subject', label: 'Subject', onlyWhen: { field: 'channel', is: ['email'] } },
    {
      type: 'prompt',
      field: 'text',
      label: 'Message',
      placeholder: 'Your appointment is on {{ start }}.',
      missing: 'Write the message.',
    },
  ],
};
