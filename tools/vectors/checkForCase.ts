import { has } from './caseFields';
import type { CaseCheck, VectorCase } from './CaseOutcome';
import { checkAllocatable } from './checkAllocatable';
import { checkBadness, checkVictim } from './checkBadness';
import { checkEvictionMessage } from './checkEvictionMessage';
import { checkEvictionRanking } from './checkEvictionRanking';
import { checkEvictionThreshold } from './checkEvictionThreshold';
import { checkCgroupPath, checkKernelLog } from './checkKernelLog';
import { checkOomScoreAdj } from './checkOomScoreAdj';
import { checkPodRequest } from './checkPodRequest';
import { checkQosClass } from './checkQosClass';

/** The fields that give a kind of case away, whatever file or list it stands in. */
const CHECKS: ReadonlyArray<[readonly string[], CaseCheck]> = [
  [['nodeMemoryCapacityBytes', 'pod', 'container'], checkOomScoreAdj],
  [['form', 'pod', 'expected'], checkQosClass],
  [['pod', 'expectedMemoryRequestBytes'], checkPodRequest],
  [['pods', 'expectedOrder'], checkEvictionRanking],
  [['threshold', 'capacityBytes'], checkEvictionThreshold],
  [['evictionHardMemoryAvailable', 'capacityBytes'], checkAllocatable],
  [['tasks', 'totalpages'], checkVictim],
  [['rss_pages', 'totalpages'], checkBadness],
  [['raw', 'expected'], checkKernelLog],
  [['path', 'expected'], checkCgroupPath],
  [['text', 'expected'], checkEvictionMessage],
];

/** The check for a case by its shape; undefined when no kind has these fields. */
export function checkForCase(vector: VectorCase): CaseCheck | undefined {
  return CHECKS.find(([fields]) => fields.every((field) => has(vector, field)))?.[1];
}
