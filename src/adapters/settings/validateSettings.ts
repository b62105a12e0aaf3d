import { parseEvictionThreshold } from '../../domain/kubelet/evictionThreshold';
import { isLabelName } from '../../promql/escape';
import { isLogicalLabel } from '../../promql/labels/LabelProfile';
import { profiles } from '../../promql/labels/profiles';

const HIGHEST_USER_PRIORITY = 1_000_000_000;
const LOWEST_PRIORITY = -2_147_483_648;
const BUILT_IN = new Set(['system-cluster-critical', 'system-node-critical']);
/** Prefix that the API server keeps for itself (pkg/apis/scheduling/types.go SystemPriorityClassPrefix, v1.36). */
const SYSTEM_PREFIX = 'system-';
const MOST_NAME_CHARACTERS = 253;
/** RFC 1123 subdomain, as the API server demands for names of PriorityClasses. */
const CLASS_NAME = /^[a-z0-9](?:-*[a-z0-9])*(?:\.[a-z0-9](?:-*[a-z0-9])*)*$/;
const NAMESPACE = /^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/;

/** One sentence that says what is wrong with a threshold; undefined when it is right. */
export function thresholdProblem(text: string): string | undefined {
  const parsed = parseEvictionThreshold(text);
  return parsed.ok ? undefined : `Write a quantity such as 100Mi or a percentage such as 5%: ${parsed.error}.`;
}

/** The same for the name and value of a PriorityClass, `others` being the names already there. */
export function priorityClassProblem(name: string, value: number, others: readonly string[]): string | undefined {
  if (name === '') {
    return 'Write the name of the PriorityClass.';
  }
  return classNameProblem(name, others) ?? priorityProblem(name, value);
}

function classNameProblem(name: string, others: readonly string[]): string | undefined {
  if (name.length > MOST_NAME_CHARACTERS || !CLASS_NAME.test(name)) {
    return `${quoted(name)} is not a PriorityClass name: lower-case letters, digits, "-" and "." only, with a letter or digit at both ends.`;
  }
  if (BUILT_IN.has(name)) {
    return `${name} is built in and needs no value here.`;
  }
  if (name.startsWith(SYSTEM_PREFIX)) {
    return `${name} cannot exist: Kubernetes keeps names that begin with ${SYSTEM_PREFIX} for itself.`;
  }
  return others.includes(name) ? `${name} is listed twice.` : undefined;
}

const priorityProblem = (name: string, value: number): string | undefined =>
  Number.isInteger(value) && value >= LOWEST_PRIORITY && value <= HIGHEST_USER_PRIORITY
    ? undefined
    : `The value of ${name} must be a whole number from ${LOWEST_PRIORITY} to ${HIGHEST_USER_PRIORITY}.`;

/** The same for the label that carries the cluster. */
export function labelProblem(label: string): string | undefined {
  if (!isLabelName(label)) {
    return `${quoted(label)} is not a Prometheus label name: letters, digits and "_" only, and no digit first.`;
  }
  return label.startsWith('__') || (isLogicalLabel(label) && label !== 'cluster')
    ? `The label ${label} says something else and cannot carry the cluster.`
    : undefined;
}

/** The same for a namespace. */
export function namespaceProblem(namespace: string): string | undefined {
  return NAMESPACE.test(namespace)
    ? undefined
    : `${quoted(namespace)} is not a namespace name: lower-case letters, digits and "-" only, 63 characters at most.`;
}

/** The same for the name of a label profile. */
export function profileProblem(name: string): string | undefined {
  return Object.hasOwn(profiles, name) ? undefined : `There is no label profile ${quoted(name)}.`;
}

const LONGEST_QUOTE = 60;

/** A wrong value as part of a sentence, cut where someone pasted a page. */
const quoted = (text: string): string => `"${text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text}"`;
