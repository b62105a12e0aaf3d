import type { DescribedPod } from './DescribedPod';

const SETTERS: ReadonlyMap<string, (pod: DescribedPod, value: string) => void> = new Map([
  ['Name', (pod: DescribedPod, value: string) => void (pod.name = value)],
  ['Namespace', (pod: DescribedPod, value: string) => void (pod.namespace = value)],
  ['Node', (pod: DescribedPod, value: string) => void (pod.node = nodeName(value))],
  ['Priority', (pod: DescribedPod, value: string) => void (pod.priority = integer(value))],
  ['Priority Class Name', (pod: DescribedPod, value: string) => void (pod.priorityClassName = value)],
  ['Status', (pod: DescribedPod, value: string) => void (pod.status = value)],
  ['Reason', (pod: DescribedPod, value: string) => void (pod.reason = value)],
  ['Message', (pod: DescribedPod, value: string) => void (pod.message = value)],
]);

/**
 * Takes one line printed above the containers into the pod; lines it does not know are ignored.
 * Source: `kubectl/pkg/describe/describe.go` describePod, Kubernetes 1.36.
 */
export function takePodField(pod: DescribedPod, key: string, value: string): void {
  SETTERS.get(key)?.(pod, value);
}

/** kubectl prints `name/address`, or `<none>` before scheduling. */
function nodeName(value: string): string | undefined {
  return value === '<none>' ? undefined : value.split('/')[0];
}

function integer(text: string): number | undefined {
  return /^-?\d{1,10}$/.test(text) ? Number(text) : undefined;
}
