import { locationService } from '@grafana/runtime';

const FOREIGN = /^([a-z][a-z0-9+.-]*:|\/\/)/i;

/** Sends clicks on same-origin anchors through the history, as Grafana does, so that the page is not loaded anew. */
export function interceptLinkClicks(event: MouseEvent): void {
  const anchor = event.target instanceof Element ? event.target.closest('a') : null;
  const href = anchor?.getAttribute('href');
  const ownBusiness = event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey;
  if (!anchor || !href || ownBusiness || anchor.target || anchor.hasAttribute('download') || FOREIGN.test(href)) {
    return;
  }
  event.preventDefault();
  if (href.startsWith('#')) {
    document.getElementById(href.slice(1))?.focus();
    return;
  }
  locationService.push(href.startsWith('/') ? href : `/${href}`);
}
