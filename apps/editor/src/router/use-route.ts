import { useSyncExternalStore } from 'react';
import { parseRoute, type Route } from './route.ts';

/** The page that the address bar names. */
export function useRoute(): Route {
  return parseRoute(useSyncExternalStore(listen, readPath));
}

const moved = 'callwright:moved';

/** Goes to another page of ours, without loading. */
export function goTo(path: string): void {
  window.history.pushState(null, '', path);
  window.dispatchEvent(new Event(moved));
}

function listen(onMove: () => void): () => void {
  window.addEventListener('popstate', onMove);
  window.addEventListener(moved, onMove);
  return () => {
    window.removeEventListener('popstate', onMove);
    window.removeEventListener(moved, onMove);
  };
}

function readPath(): string {
  return window.location.pathname;
}
