import type { QosClass } from '../node/NodeMemoryFacts';

/** What a cgroup path says about whose memory it accounts. */
export interface CgroupLocation {
  /**
   * As in the object's metadata.uid; for static pods it is the 32-hex hash of the manifest, which equals the mirror
   * pod's annotation kubernetes.io/config.hash and not its uid.
   */
  podUid?: string;
  qos?: QosClass;
  containerId?: string;
  /** cri-containerd, crio, crio-conmon (the monitor, not the workload), docker, ...; unknown under cgroupfs. */
  runtime?: string;
  /** `mixed`: the kubelet uses the systemd driver and the runtime cgroupfs. Undefined outside Kubernetes. */
  driver?: 'systemd' | 'cgroupfs' | 'mixed';
  level: CgroupLevel;
}

/** How deep the cgroup sits: `qos` is one of the Burstable and BestEffort parents, `system` anything not of pods. */
export type CgroupLevel = 'root' | 'system' | 'kubepods' | 'qos' | 'pod' | 'container';
