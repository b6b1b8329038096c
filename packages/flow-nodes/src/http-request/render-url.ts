import type { Value } from '@callwright/flow-schema';
import type { UrlTemplate } from './url-template.ts';

const longestUrl = 4_000;
/** A path that goes up again would lead to where the flow's author never pointed. */
const dotSegment = /\/(?:\.|%2e){1,2}(?=[/?#]|$)/i;

/** The address to ask; undefined when an expression fails, or leads somewhere else. Values stay within their place: they are encoded. */
export function renderUrl({ parts }: UrlTemplate, evaluate: (field: string) => Value | undefined): string | undefined {
  let url = '';
  for (const part of parts) {
    if (typeof part === 'string') {
      url += encodeURI(part).replace(/%25(?=[0-9A-Fa-f]{2})/g, '%');
      continue;
    }
    const value = evaluate(part.field);
    if (value === undefined || typeof value === 'object') return undefined;
    url += encodeURIComponent(String(value).replace(/\p{Surrogate}/gu, '\uFFFD'));
  }
  return url.length > longestUrl || dotSegment.test(url) ? undefined : url;
}
