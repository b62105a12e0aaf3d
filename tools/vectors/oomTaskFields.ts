import type { BadnessModel, OomTask } from '../../src/domain/kernel/BadnessModel';

import { CaseShapeError, numberField, numberFieldOr, stringField } from './caseFields';
import type { VectorCase } from './CaseOutcome';

const MODELS: Readonly<Record<string, BadnessModel>> = {
  'v5.9': 'current',
  'v4.17-v5.8': 'legacy',
  'v4.16-root': 'legacy-root',
};

/** The badness model a vector names. */
export function modelField(vector: VectorCase): BadnessModel {
  const model = MODELS[stringField(vector, 'model')];
  if (model === undefined) {
    throw new CaseShapeError(`model of an unknown kind: ${stringField(vector, 'model')}`);
  }
  return model;
}

/** The task a vector describes. */
export function taskOf(vector: VectorCase): OomTask {
  return {
    rssPages: numberField(vector, 'rss_pages'),
    swapPages: numberFieldOr(vector, 'swap_pages', 0),
    pageTableBytes: numberFieldOr(vector, 'pgtables_bytes', 0),
    oomScoreAdj: numberField(vector, 'oom_score_adj'),
  };
}
