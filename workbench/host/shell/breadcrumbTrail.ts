import { useSyncExternalStore } from 'react';
import { type NavModelItem } from '@grafana/data';

let trail: NavModelItem[] = [];
const listeners = new Set<() => void>();

/** Publishes the breadcrumbs of the page on screen, outermost first. */
export function setBreadcrumbs(items: NavModelItem[]): void {
  trail = items;
  listeners.forEach((listener) => listener());
}

/** The breadcrumbs of the page on screen. */
export function useBreadcrumbs(): NavModelItem[] {
  return useSyncExternalStore(subscribe, () => trail);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
