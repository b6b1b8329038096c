/** How the whole flow is shown: no larger than life, and clear of the tools that lie over the lower edge. */
export const everything = { padding: { top: '32px', x: '32px', bottom: '72px' }, maxZoom: 1 } as const;
