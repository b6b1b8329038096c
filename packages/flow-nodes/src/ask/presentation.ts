import { type NodePresentation, textIn } from '../node-presentation.ts';
import type { AskConfig } from './schema.ts';

export const askPresentation: NodePresentation<keyof AskConfig> = {
  title: 'Ask',
  description: 'Asks the caller, listens, and keeps the answer.',
  icon: 'question',
  category: 'listening',
  occurs: 'often',
  initialConfig: { expects: 'text' },
  ports: () => [
    { port: 'answered', label: 'Answered', way: 'hoped-for' },
    { port: 'silent', label: 'Silent', way: 'otherwise' },
    { port: 'not-understood', label: 'Not understood', way: 'otherwise' },
  ],
  summary: (config) => textIn(config, 'question'),
  emptySummary: 'No question yet',
  controls: [
    {
      type: 'prompt',
      field: 'question',
      label: 'Question',
      placeholder: 'What is your name?',
      missing: 'Write the question.',
    },
    {
      type: 'choice',
      field: 'expects',
      label: 'The answer is',
      unset: 'text',
      options: [
        { value: 'text', label: 'Any words' },
        { value: 'yes-no', label: 'Yes or no' },
        { value: 'date-time', label: 'A day and a time' },
      ],
    },
    {
      type: 'variable',
      field: 'variable',
      label: 'Keep the answer as',
      hint: 'Later steps can say it or use it.',
      holds: { typeOfField: 'expects' },
      missing: 'Choose what the answer is kept as.',
    },
    {
      type: 'prompt',
      field: 'again',
      label: 'When asking again',
      hint: 'Left empty, the question is asked again as it is.',
    },
    {
      type: 'number',
      field: 'retries',
      label: 'How often to ask again',
      min: 0,
      max: 5,
      unset: 2,
    },
    {
      type: 'switch',
      field: 'interruption',
      label: 'The caller may break in',
      on: 'allowed',
      off: 'held',
      unset: 'allowed',
    },
  ],
};
