import { test as base } from '@grafana/plugin-e2e';
import type { ConsoleMessage, Page } from '@playwright/test';

import { APP_PATH } from '../../src/constants';

/** What every test of the app is given. */
interface AppFixtures {
  /** Patterns given to `forgive`. */
  forgiven: RegExp[];
  /** Opens a page of the app, `nodes` or `nodes/worker-1`, with URL parameters. */
  gotoApp: (path: string, params?: Record<string, string>) => Promise<void>;
  /** The "now" of the scenario data in Unix seconds; where it is not known, the present. */
  anchorSeconds: number;
  /** The hour that ends at the anchor. */
  timeRange: { fromSeconds: number; toSeconds: number };
  /** Opens the Nodes page over `timeRange` and waits for the table, unless told not to. */
  gotoList: (params?: Record<string, string>, options?: { wait: boolean }) => Promise<void>;
  /** Opens the page of a node over `timeRange`. */
  gotoNode: (node: string, params?: Record<string, string>) => Promise<void>;
  /** Opens the Now page over `timeRange`. */
  gotoNow: (params?: Record<string, string>) => Promise<void>;
  /** Console errors that a test provokes and that are no failure. */
  forgive: (pattern: RegExp) => void;
  /** Errors of the browser's console and of the page so far. A test that ends with any has failed. */
  consoleErrors: string[];
}

/** Not ours: Grafana's own pages ask for things that a bare installation lacks. */
const FOREIGN = [
  /favicon/i,
  /gravatar/i,
  /\/avatar\//,
  /livereload/i,
  /api\/(live|frontend-metrics)/,
  /\/public-dashboards/,
];

export const test = base.extend<AppFixtures>({
  gotoApp: async ({ page }, use) => {
    await use(async (path, params = {}) => {
      const query = new URLSearchParams(params).toString();
      await page.goto(`${APP_PATH}/${path}${query ? `?${query}` : ''}`);
    });
  },
  // Playwright reads the names of the fixtures from the pattern, so it must be one.

  anchorSeconds: async ({}, use) => {
    await use(Number(process.env.SCENARIO_ANCHOR) || Math.floor(Date.now() / 1000));
  },
  timeRange: async ({ anchorSeconds }, use) => {
    await use({ fromSeconds: anchorSeconds - 3600, toSeconds: anchorSeconds });
  },
  gotoList: async ({ gotoApp, timeRange, page }, use) => {
    await use(async (params = {}, { wait } = { wait: true }) => {
      await gotoApp('nodes', { ...rangeParams(timeRange), ...params });
      if (wait) {
        await expect(page.getByRole('table', { name: 'Nodes' }).or(page.getByText('No node is known'))).toBeVisible();
      }
    });
  },
  gotoNode: async ({ gotoApp, timeRange, page }, use) => {
    await use(async (node, params = {}) => {
      await gotoApp('nodes/node', { ...rangeParams(timeRange), node, ...params });
      await expect(page.getByRole('heading', { name: node, level: 1 })).toBeVisible();
    });
  },
  gotoNow: async ({ gotoApp, timeRange }, use) => {
    await use((params = {}) => gotoApp('now', { ...rangeParams(timeRange), ...params }));
  },

  forgiven: async ({}, use) => {
    await use([]);
  },
  forgive: async ({ forgiven }, use) => {
    await use((pattern) => void forgiven.push(pattern));
  },
  consoleErrors: [
    async ({ page, forgiven }, use) => {
      const seen: string[] = [];
      collect(page, seen);
      await use(seen);
      const errors = seen.filter((error) => !forgiven.some((pattern) => pattern.test(error)));
      expect(errors, 'errors in the browser console').toEqual([]);
    },
    { auto: true },
  ],
});

export const { expect } = test;

const rangeParams = ({ fromSeconds, toSeconds }: { fromSeconds: number; toSeconds: number }) => ({
  from: new Date(fromSeconds * 1000).toISOString(),
  to: new Date(toSeconds * 1000).toISOString(),
});

function collect(page: Page, errors: string[]): void {
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !isForeign(message)) {
      errors.push(`${message.text()} (${message.location().url})`);
    }
  });
}

const isForeign = (message: ConsoleMessage): boolean =>
  FOREIGN.some((pattern) => pattern.test(message.location().url) || pattern.test(message.text()));
