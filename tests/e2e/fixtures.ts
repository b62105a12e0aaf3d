import { test as base } from '@grafana/plugin-e2e';
import type { ConsoleMessage, Page } from '@playwright/test';

import { APP_PATH } from '../../src/constants';

/** What every test of the app is given. */
interface AppFixtures {
  /** Opens a page of the app, `nodes` or `nodes/worker-1`, with URL parameters. */
  gotoApp: (path: string, params?: Record<string, string>) => Promise<void>;
  /** The "now" of the scenario data in Unix seconds; where it is not known, the present. */
  anchorSeconds: number;
  /** Errors of the browser's console and of the page so far. A test that ends with any has failed. */
  consoleErrors: string[];
}

/** Not ours: Grafana's own pages ask for things that a bare installation lacks. */
const FOREIGN = [/favicon/i, /gravatar/i, /\/avatar\//, /livereload/i, /api\/(live|frontend-metrics)/];

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
  consoleErrors: [
    async ({ page }, use) => {
      const errors: string[] = [];
      collect(page, errors);
      await use(errors);
      expect(errors, 'errors in the browser console').toEqual([]);
    },
    { auto: true },
  ],
});

export const { expect } = test;

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
