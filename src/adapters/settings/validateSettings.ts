import { parseEvictionThreshold } from '../../domain/kubelet/evictionThreshold';
import { isLabelName } from '../../promql/escape';
import { profiles } from '../../promql/labels/profiles';

/** A field of the configuration page. */
export type SettingField =
  | 'dataSourceUid'
  | 'labelProfile'
  | 'clusterLabel'
  | 'priorityClasses'
  | 'evictionHard'
  | 'evictionSoft'
  | 'productionNamespaces';

const HIGHEST_USER_PRIORITY = 1_000_000_000;
const LOWEST_PRIORITY = -2_147_483_648;
const BUILT_IN = new Set(['system-cluster-critical', 'system-node-critical']);
/** RFC 1123 subdomain, as the API server demands for names of PriorityClasses. */
const CLASS_NAME = /^[a-z0-9]([-a-z0-9.]{0,251}[a-z0-9])?$/;
const NAMESPACE = /^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/;

/** One sentence that says what is wrong with a threshold; undefined when it is right. */
export function thresholdProblem(text: string): string | undefined {
  const parsed = parseEvictionThreshold(text);
  return parsed.ok ? undefined : `Write a quantity such as 100Mi or a percentage such as 5%: ${parsed.error}.`;
}

/** The same for the name and value of a PriorityClass, `others` being the names already there. */
export function priorityClassProblem(name: string, value: number, others: readonly string[]): string | undefined {
  if (!CLASS_NAME.test(name)) {
    return `"${name}" is not a PriorityClass name: lower-case letters, digits, "-" and "." only.`;
  }
  if (BUILT_IN.has(name)) {
    return `${name} is built in and needs no value here.`;
  }
  if (others.includes(name)) {
    return `${name} is listed twice.`;
  }
  if (!Number.isInteger(value) || value < LOWEST_PRIORITY || value > HIGHEST_USER_PRIORITY) {
    return `The value of ${name} must be a whole number from ${LOWEST_PRIORITY} to ${HIGHEST_USER_PRIORITY}.`;
  }
  return undefined;
}

/** The same for a label name. */
export function labelProblem(label: string): string | undefined {
  return isLabelName(label) ? undefined : `"${label}" is not a Prometheus label name.`;
}

/** The same for a namespace. */
export function namespaceProblem(namespace: string): string | undefined {
  return NAMESPACE.test(namespace) ? undefined : `"${namespace}" is not a namespace name.`;
}

/** The same for the name of a label profile. */
export function profileProblem(name: string): string | undefined {
  return name in profiles ? undefined : `There is no label profile "${name}".`;
}
