import { fail, ok, type Result } from '../../domain/result/Result';
import type { Scope } from '../../promql/QueryContext';
import type { Installation } from '../probe/Installation';
import type { PrometheusClient } from '../prometheus/PrometheusClient';
import { isCancelled, type QueryError } from '../prometheus/QueryError';

import { planNodeQueries } from './nodeQueries';
import type { NodeRole, NodeSamples } from './NodeSamples';

export interface NodeAnswer {
  samples: NodeSamples;
  /** Queries that failed although the installation collects their metrics; the facts lack what they would have said. */
  failures: Array<{ role: NodeRole; error: QueryError }>;
}

export interface NodeQuestion {
  scope: Scope;
  level: 'nodes' | 'pods';
  atSeconds: number;
  signal?: AbortSignal;
}

/**
 * Asks everything about the nodes in scope at one instant. Fails when nothing could be answered, or when it was
 * cancelled; a part that failed is listed beside the rest.
 */
export async function fetchNodeSamples(
  client: PrometheusClient,
  installation: Installation,
  question: NodeQuestion
): Promise<Result<NodeAnswer, QueryError>> {
  const { queries } = planNodeQueries(installation, question.scope, question.level);
  const answers = await Promise.all(
    queries.map(async ({ role, expr }) => ({
      role,
      answer: await client.instant(expr, question.atSeconds, question.signal),
    }))
  );
  const samples: NodeSamples = {};
  const failures: NodeAnswer['failures'] = [];
  for (const { role, answer } of answers) {
    if (answer.ok) {
      samples[role] = answer.value;
    } else {
      failures.push({ role, error: answer.error });
    }
  }
  const fatal =
    failures.find(({ error }) => isCancelled(error)) ?? (queries.length === failures.length ? failures[0] : undefined);
  return fatal ? fail(fatal.error) : ok({ samples, failures });
}
