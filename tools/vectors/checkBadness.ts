import { DEFAULT_PAGE_SIZE_BYTES } from '../../src/domain/kernel/BadnessModel';
import { badnessPoints } from '../../src/domain/kernel/badnessPoints';
import { procOomScore } from '../../src/domain/kernel/procOomScore';
import { type OomCandidate, selectVictim } from '../../src/domain/kernel/selectVictim';

import {
  CaseShapeError,
  has,
  numberField,
  numberFieldOr,
  recordsField,
  stringField,
  unknownExpectations,
} from './caseFields';
import type { VectorCase } from './CaseOutcome';
import { mismatches } from './mismatches';
import { modelField, taskOf } from './oomTaskFields';

/** badness.json, cases: points and the /proc score. */
export function checkBadness(vector: VectorCase): string[] {
  const model = modelField(vector);
  const total = numberField(vector, 'totalpages');
  const pageSize = numberFieldOr(vector, 'page_size', DEFAULT_PAGE_SIZE_BYTES);
  const points = badnessPoints(taskOf(vector), total, model, pageSize);
  if (!has(vector, 'expectedPoints') && !has(vector, 'expectedProcOomScore')) {
    throw new CaseShapeError('neither expectedPoints nor expectedProcOomScore');
  }
  return [
    ...(has(vector, 'expectedPoints') ? mismatches(vector.expectedPoints, points, 'expectedPoints') : []),
    ...(has(vector, 'expectedProcOomScore')
      ? mismatches(vector.expectedProcOomScore, procOomScore(points, total, model), 'expectedProcOomScore')
      : []),
    ...unknownExpectations(vector, ['expectedPoints', 'expectedProcOomScore']),
  ];
}

/** badness.json, selectionCases: the victim, and every candidate's points. */
export function checkVictim(vector: VectorCase): string[] {
  const tasks = recordsField(vector, 'tasks').map((task) => ({
    ...candidateOf(task),
    name: stringField(task, 'name'),
  }));
  const selection = selectVictim(tasks, numberField(vector, 'totalpages'), modelField(vector));
  if (!has(vector, 'expectedVictim')) {
    throw new CaseShapeError('no expectedVictim');
  }
  return [
    ...mismatches(vector.expectedVictim, selection.victim?.name, 'expectedVictim'),
    ...(has(vector, 'expectedPoints') ? mismatches(vector.expectedPoints, selection.points, 'expectedPoints') : []),
    ...unknownExpectations(vector, ['expectedVictim', 'expectedPoints']),
  ];
}

function candidateOf(task: VectorCase): OomCandidate {
  return { ...taskOf(task), isOomOrigin: [task.oom_origin, task.oom_task_origin, task.oomOrigin].includes(true) };
}
