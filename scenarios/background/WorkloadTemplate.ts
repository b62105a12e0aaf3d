import { seededFraction, seedOf } from '../format/seededNoise';

/** One container of a workload, in Mi. */
export interface TemplateContainer {
  name: string;
  kind: 'regular' | 'init' | 'sidecar';
  usage: number;
  request?: number;
  limit?: number;
  cpuRequest?: number;
  cpuLimit?: number;
}

/** A workload of the background: how its pods look. The QoS class is stated, not computed. */
export interface WorkloadTemplate {
  namespace: string;
  name: string;
  kind: 'Deployment' | 'StatefulSet';
  replicas: number;
  qosClass: 'Guaranteed' | 'Burstable' | 'BestEffort';
  priorityClassName?: string;
  priority: number;
  shape: 'daily' | 'sawtooth' | 'flat';
  containers: readonly TemplateContainer[];
}

const NAMESPACES = [
  'orders',
  'shop',
  'edge',
  'search',
  'payments',
  'billing',
  'identity',
  'catalog',
  'shipping',
  'media',
] as const;
const TEAMS = ['reports', 'ml-serving', 'notifications', 'crm', 'staging', 'dev'] as const;
const NOUNS = [
  'api',
  'worker',
  'gateway',
  'indexer',
  'cache',
  'scheduler',
  'frontend',
  'consumer',
  'exporter',
  'sync',
] as const;
const SUBJECTS = [
  'invoice',
  'stock',
  'session',
  'price',
  'profile',
  'basket',
  'quote',
  'ledger',
  'image',
  'event',
  'mail',
  'audit',
] as const;
const SIZES = [48, 96, 180, 320, 420, 650, 900, 1300, 2100, 3600] as const;
const SHAPES = ['daily', 'daily', 'sawtooth', 'flat'] as const;

function pick<T>(list: readonly T[], fraction: number): T {
  const item = list[Math.min(list.length - 1, Math.floor(fraction * list.length))];
  if (item === undefined) {
    throw new Error('cannot pick from an empty list');
  }
  return item;
}

function resourcesFor(qosClass: WorkloadTemplate['qosClass'], usage: number, fraction: number) {
  if (qosClass === 'BestEffort') {
    return {};
  }
  const limit = Math.ceil((usage * (1.35 + fraction)) / 32) * 32;
  if (qosClass === 'Guaranteed') {
    return { request: limit, limit, cpuRequest: 0.5, cpuLimit: 0.5 };
  }
  // Requests lie on both sides of the usage: some pods exceed theirs.
  const request = Math.max(32, Math.ceil((usage * (0.6 + 0.7 * fraction)) / 32) * 32);
  return { request, limit: Math.max(limit, request), cpuRequest: 0.1 + Math.round(fraction * 4) / 10 };
}

function sidecarsFor(namespace: string): TemplateContainer[] {
  if (namespace !== 'orders' && namespace !== 'payments') {
    return [];
  }
  return [
    { name: 'istio-init', kind: 'init', usage: 12, request: 32, limit: 64, cpuRequest: 0.01 },
    { name: 'istio-proxy', kind: 'sidecar', usage: 70, request: 64, limit: 256, cpuRequest: 0.05 },
  ];
}

/** The nth workload: the same on every machine, whatever the size of the cluster. */
export function workloadTemplate(index: number): WorkloadTemplate {
  const at = (what: number) => seededFraction(seedOf(`workload-${index}`), what);
  const namespace = pick([...NAMESPACES, ...TEAMS], at(0));
  const qosClass: WorkloadTemplate['qosClass'] =
    namespace === 'dev'
      ? 'BestEffort'
      : pick(['Burstable', 'Burstable', 'Burstable', 'Guaranteed', 'BestEffort'], at(1));
  const usage = qosClass === 'BestEffort' ? pick(SIZES.slice(0, 4), at(2)) : pick(SIZES, at(2));
  const name = `${pick(SUBJECTS, at(3))}-${pick(NOUNS, at(4))}-${index}`;
  const isCritical = namespace === 'payments' || namespace === 'orders';
  const kind = at(5) < 0.18 ? 'StatefulSet' : 'Deployment';
  const main: TemplateContainer = {
    name: name.replace(/-\d+$/, ''),
    kind: 'regular',
    usage,
    ...resourcesFor(qosClass, usage, at(6)),
  };
  return {
    namespace,
    name,
    kind,
    replicas: kind === 'StatefulSet' ? 3 : 2 + Math.floor(at(7) * at(7) * 18),
    qosClass: qosClass === 'BestEffort' || sidecarsFor(namespace).length === 0 ? qosClass : 'Burstable',
    priorityClassName: isCritical ? 'business-critical' : undefined,
    priority: isCritical ? 100_000 : 0,
    shape: pick(SHAPES, at(8)),
    containers: qosClass === 'BestEffort' ? [main] : [...sidecarsFor(namespace), main],
  };
}
