/** One row of an instant query's answer. */
export interface QueryRow {
  labels: Record<string, string>;
  value: number;
}

interface Answer {
  status: string;
  error?: string;
  data?: { result: Array<{ metric: Record<string, string>; value: [number, string] }> };
}

/** Rows of an instant query at a time. Rejects with the server's own words when it refuses the query. */
export async function promQuery(url: string, query: string, at: Date): Promise<QueryRow[]> {
  const body = new URLSearchParams({ query, time: String(at.getTime() / 1000) });
  const response = await fetch(`${url}/api/v1/query`, { method: 'POST', body });
  const answer = (await response.json()) as Answer;
  if (answer.status !== 'success' || !answer.data) {
    throw new Error(`${query}: ${answer.error ?? response.status}`);
  }
  return answer.data.result.map(({ metric, value }) => ({ labels: metric, value: Number(value[1]) }));
}
