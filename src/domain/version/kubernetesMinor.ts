/**
 * Minor version of a kubelet version string such as `v1.31.4-gke.1200` or `v1.30.0+k3s1`.
 * Returns undefined for anything that is not a 1.x version.
 */
export function kubernetesMinor(version: string | undefined): number | undefined {
  const match = /^v?1\.(\d{1,3})(?:\D|$)/.exec(version ?? '');
  return match ? Number(match[1]) : undefined;
}
