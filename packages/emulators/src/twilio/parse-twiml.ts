import { type SaxesAttributePlain, SaxesParser } from 'saxes';

export type Verb =
  | {
      readonly type: 'stream';
      readonly url: string;
      readonly name: string | undefined;
      readonly parameters: Readonly<Record<string, string>>;
      readonly statusCallback: string | undefined;
      /** Where to go when the stream is over; without it the next verb runs. */
      readonly action: string | undefined;
    }
  | { readonly type: 'say'; readonly text: string }
  | { readonly type: 'pause'; readonly ms: number }
  | { readonly type: 'redirect'; readonly url: string; readonly method: string }
  | { readonly type: 'hangup' }
  | { readonly type: 'reject'; readonly reason: 'busy' | 'rejected' }
  /** A verb that Twilio has (or has not) and this stand-in does not. */
  | { readonly type: 'not-emulated'; readonly name: string };

export type Twiml = { readonly type: 'verbs'; readonly verbs: readonly Verb[] } | { readonly type: 'broken'; readonly reason: string };

/** Reads a document of https://www.twilio.com/docs/voice/twiml. */
export function parseTwiml(text: string): Twiml {
  try {
    const root = parseXml(text);
    if (root.name !== 'Response') return { type: 'broken', reason: `The document is a <${root.name}>, and not a <Response>.` };
    return { type: 'verbs', verbs: root.children.map(verbOf) };
  } catch (error) {
    return { type: 'broken', reason: error instanceof Error ? error.message : String(error) };
  }
}

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

function verbOf(element: Element): Verb {
  const { name, attributes } = element;
  const [noun] = element.children;
  if (name === 'Connect' && noun?.name === 'Stream' && noun.attributes.url !== undefined) return streamOf(noun, attributes.action);
  if (name === 'Say') return { type: 'say', text: wordsOf(element) };
  if (name === 'Pause') return { type: 'pause', ms: Number(attributes.length ?? 1) * 1000 || 0 };
  if (name === 'Redirect') return { type: 'redirect', url: element.text.trim(), method: attributes.method ?? 'POST' };
  if (name === 'Hangup') return { type: 'hangup' };
  if (name === 'Reject') return { type: 'reject', reason: attributes.reason === 'busy' ? 'busy' : 'rejected' };
  return { type: 'not-emulated', name: noun === undefined ? `<${name}>` : `<${name}><${noun.name}>` };
}

function streamOf({ attributes, children }: Element, action: string | undefined): Verb {
  const parameters = children
    .filter(({ name }) => name === 'Parameter')
    .map(({ attributes: { name = '', value = '' } }) => [name, value] as const);
  const { url = '', name, statusCallback } = attributes;
  return { type: 'stream', url, name, statusCallback, action, parameters: Object.fromEntries(parameters) };
}

/** What is said, without the marks of SSML. */
function wordsOf({ text, children }: Element): string {
  return [text, ...children.map(wordsOf)].join(' ').replaceAll(/\s+/g, ' ').trim();
}

function parseXml(text: string): Element {
  const parser = new SaxesParser();
  const open: Element[] = [];
  let root: Element | undefined;
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => {
    const element: Element = { name: tag.name, attributes: plain(tag.attributes), children: [], text: '' };
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  parser.on('closetag', () => void open.pop());
  const addText = (added: string) => {
    const inner = open.at(-1);
    if (inner !== undefined) inner.text += added;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.write(text).close();
  if (root === undefined) throw new Error('The document is empty.');
  return root;
}

function plain(attributes: Readonly<Record<string, string | SaxesAttributePlain>>): Record<string, string> {
  return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name, typeof value === 'string' ? value : value.value]));
}
