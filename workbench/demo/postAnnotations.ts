import type { GrafanaAnnotation } from '../server/WorkbenchOptions';

import { readScenarioInfo } from './ScenarioInfo';

const READY_TIMEOUT_MS = 120_000;
const POLL_MS = 1000;
const USER = process.env.GRAFANA_ADMIN_USER ?? 'admin';
const PASSWORD = process.env.GRAFANA_ADMIN_PASSWORD ?? 'admin';

/** `postAnnotations.ts URL FOLDER`: tells a Grafana the annotations of the scenario data in FOLDER, each once. */
async function main([url, folder]: string[]): Promise<void> {
  const info = folder === undefined ? undefined : readScenarioInfo(folder);
  if (url === undefined || info === undefined) {
    throw new Error('usage: postAnnotations.ts URL FOLDER, where FOLDER holds scenario data');
  }
  await waitUntilReady(url);
  const headers = { 'content-type': 'application/json', cookie: await logIn(url) };
  const known = await knownAnnotations(url, headers, info.annotations);
  const missing = info.annotations.filter((annotation) => !known.has(keyOf(annotation)));
  for (const { time, timeEnd, text, tags } of missing) {
    const body = JSON.stringify({ time, timeEnd, text, tags });
    await expectOk(await fetch(`${url}/api/annotations`, { method: 'POST', headers, body }), 'writing an annotation');
  }
  console.log(`${missing.length} of ${info.annotations.length} annotations written`);
}

async function waitUntilReady(url: string): Promise<void> {
  const deadline = Date.now() + READY_TIMEOUT_MS;
  while (!(await fetch(`${url}/api/health`).catch(() => undefined))?.ok) {
    if (Date.now() > deadline) {
      throw new Error(`${url} is not ready after ${READY_TIMEOUT_MS / 1000} s`);
    }
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}

/** A session, because basic authentication is off in create-plugin's image. */
async function logIn(url: string): Promise<string> {
  const answer = await fetch(`${url}/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ user: USER, password: PASSWORD }),
  });
  await expectOk(answer, `logging in as ${USER}`);
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}

async function knownAnnotations(
  url: string,
  headers: Record<string, string>,
  wanted: readonly GrafanaAnnotation[]
): Promise<Set<string>> {
  const times = wanted.map(({ time }) => time);
  const query = `from=${Math.min(...times)}&to=${Math.max(...times)}&limit=1000&type=annotation`;
  const answer = await expectOk(await fetch(`${url}/api/annotations?${query}`, { headers }), 'reading annotations');
  const found: GrafanaAnnotation[] = await answer.json();
  return new Set(found.map(keyOf));
}

const keyOf = ({ time, text }: GrafanaAnnotation): string => `${time} ${text}`;

async function expectOk(answer: Response, what: string): Promise<Response> {
  if (!answer.ok) {
    throw new Error(`${what}: ${answer.status} ${(await answer.text()).slice(0, 200)}`);
  }
  return answer;
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
