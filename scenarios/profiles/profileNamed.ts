import { kubePrometheus } from './kubePrometheus';
import { kubePrometheusStack } from './kubePrometheusStack';
import type { Profile, ProfileOptions } from './Profile';

const PROFILES: Readonly<Record<string, (options?: ProfileOptions) => Profile>> = {
  'kube-prometheus': kubePrometheus,
  'kube-prometheus-stack': kubePrometheusStack,
};

/** Names that `profileNamed` knows. */
export const profileNames = (): string[] => Object.keys(PROFILES);

/** The installation profile of that name. Throws with the known names when there is none. */
export function profileNamed(name: string, options: ProfileOptions = {}): Profile {
  const make = PROFILES[name];
  if (!make) {
    throw new Error(`unknown profile ${name}; known: ${profileNames().join(', ')}`);
  }
  return make(options);
}
