import { getBackendSrv } from '@grafana/runtime';
import { lastValueFrom } from 'rxjs';

import { APP_ID } from '../../constants';
import { fail, ok, type Result } from '../../domain/result/Result';

const SETTINGS_URL = `/api/plugins/${APP_ID}/settings`;

/** What Grafana keeps about the app. */
export interface PluginMetaAnswer {
  enabled: boolean;
  pinned: boolean;
  jsonData: Record<string, unknown>;
}

/** Why Grafana did not do what was asked. */
export interface GrafanaError {
  /** HTTP status; absent when no answer came. */
  status?: number;
  /** What Grafana said, or what went wrong on the way to it. */
  message: string;
}

/** Reads the app's settings from Grafana, past the front end's cache. */
export async function fetchPluginMeta(): Promise<Result<PluginMetaAnswer, GrafanaError>> {
  const answer = await call({ url: SETTINGS_URL, method: 'GET' });
  return answer.ok ? ok(metaOf(answer.value)) : answer;
}

/** Writes the app's settings. Grafana takes a switch that is not named for off, so all of them are given. */
export async function postPluginMeta(meta: PluginMetaAnswer): Promise<Result<void, GrafanaError>> {
  const answer = await call({ url: SETTINGS_URL, method: 'POST', data: { ...meta } });
  return answer.ok ? ok(undefined) : answer;
}

interface Call {
  url: string;
  method: 'GET' | 'POST';
  data?: Record<string, unknown>;
}

/** The page says itself how it went, so Grafana's toasts are switched off. */
async function call(request: Call): Promise<Result<unknown, GrafanaError>> {
  const options = { ...request, showErrorAlert: false, showSuccessAlert: false };
  try {
    return ok((await lastValueFrom(getBackendSrv().fetch<unknown>(options))).data);
  } catch (error) {
    return fail(errorOf(error));
  }
}

const metaOf = (body: unknown): PluginMetaAnswer => ({
  enabled: field(body, 'enabled') === true,
  pinned: field(body, 'pinned') === true,
  jsonData: objectOf(field(body, 'jsonData')),
});

const MOST_CHARACTERS = 300;

function errorOf(error: unknown): GrafanaError {
  const status = field(error, 'status');
  const said = [field(field(error, 'data'), 'message'), field(error, 'statusText'), field(error, 'message')];
  const message = said.find((words): words is string => typeof words === 'string' && isSentence(words)) ?? '';
  return {
    status: typeof status === 'number' && status > 0 ? status : undefined,
    message: message.trim().slice(0, MOST_CHARACTERS),
  };
}

/** The page of a proxy says nothing that belongs into a sentence. */
const isSentence = (words: string): boolean => words.trim() !== '' && !words.trim().startsWith('<');

const field = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;

const objectOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.fromEntries(Object.entries(value)) : {};
