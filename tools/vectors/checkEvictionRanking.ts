import { type EvictionCandidate, rankForMemoryEviction } from '../../src/domain/kubelet/rankForMemoryEviction';

import {
  CaseShapeError,
  has,
  isAbsent,
  numberFieldOr,
  optionalStringField,
  recordsField,
  stringField,
  stringsField,
  unknownExpectations,
} from './caseFields';
import type { VectorCase } from './CaseOutcome';
import { mismatches } from './mismatches';

interface NamedCandidate extends EvictionCandidate {
  name: string;
}

const KNOWN = ['expectedOrder', 'expectedFirstEvicted'];

/** eviction-ranking.json, cases: the order up to ties, the ties themselves, and who is evicted first. */
export function checkEvictionRanking(vector: VectorCase): string[] {
  const ranking = rankForMemoryEviction(recordsField(vector, 'pods').map(candidateOf));
  const ties = tieGroupsOf(vector);
  const order = stringsField(vector, 'expectedOrder');
  const firstEvicted = ranking.firstEvicted.map((pod) => pod.name);
  return [
    ...mismatches(upToTies(order, ties), upToTies(namesOf(ranking.order), ties), 'expectedOrder'),
    ...mismatches(sortedGroups(ties), sortedGroups(ranking.tieGroups.map(namesOf)), 'tieGroups'),
    ...firstEvictedProblems(vector, firstEvicted, ties),
    ...unknownExpectations(vector, KNOWN),
  ];
}

function candidateOf(pod: VectorCase): NamedCandidate {
  const stats = optionalStringField(pod, 'stats') ?? 'present';
  if (!['present', 'missing', 'present-without-memory'].includes(stats)) {
    throw new CaseShapeError(`stats of an unknown kind: ${stats}`);
  }
  return {
    name: stringField(pod, 'name'),
    hasStats: stats !== 'missing',
    workingSetBytes: stats === 'present' ? numberFieldOr(pod, 'workingSetBytes', 0) : 0,
    requestBytes: numberFieldOr(pod, 'memoryRequestBytes', 0),
    priority: numberFieldOr(pod, 'priority', 0),
    isStatic: pod.static === true,
    isMirror: pod.mirror === true,
  };
}

function tieGroupsOf(vector: VectorCase): string[][] {
  const { tieGroups } = vector;
  if (isAbsent(tieGroups)) {
    return [];
  }
  if (!Array.isArray(tieGroups)) {
    throw new CaseShapeError('tieGroups is not a list');
  }
  return tieGroups.map((group: unknown) => stringsField({ group }, 'group'));
}

/** The order with every member of a tie replaced by the tie, so that its members may come in any order. */
function upToTies(names: readonly string[], ties: readonly string[][]): string[] {
  return names.map((name) => {
    const tie = ties.find((group) => group.includes(name));
    return tie === undefined ? name : `one of ${[...tie].sort().join(', ')}`;
  });
}

function sortedGroups(groups: ReadonlyArray<readonly string[]>): string[][] {
  return groups.map((group) => [...group].sort()).sort((a, b) => String(a).localeCompare(String(b)));
}

function firstEvictedProblems(vector: VectorCase, actual: readonly string[], ties: readonly string[][]): string[] {
  if (has(vector, 'firstEvictedAlternatives')) {
    const alternatives = stringsField(vector, 'firstEvictedAlternatives');
    const problems = mismatches([...alternatives].sort(), [...actual].sort(), 'firstEvictedAlternatives');
    if (!alternatives.includes(String(vector.expectedFirstEvicted))) {
      problems.push('expectedFirstEvicted is not among firstEvictedAlternatives');
    }
    return problems;
  }
  const expected = optionalStringField(vector, 'expectedFirstEvicted');
  const isTied = ties.some((group) => expected !== undefined && [expected, ...actual].every((x) => group.includes(x)));
  if (isTied && expected !== undefined && actual.includes(expected)) {
    return [];
  }
  return mismatches(expected === undefined ? [] : [expected], actual, 'expectedFirstEvicted');
}

function namesOf(pods: readonly NamedCandidate[]): string[] {
  return pods.map((pod) => pod.name);
}
