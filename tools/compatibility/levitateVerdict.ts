/**
 * Why a run of levitate counts as failed, or undefined. Levitate ends with exit code 0 also when it could not fetch or
 * find a package and has compared nothing, so every comparison must have taken place.
 */
export function levitateVerdict(code: number, output: string, packages: number): string | undefined {
  const compared = output.match(/Successfully compared versions/g)?.length ?? 0;
  if (compared < packages) {
    return `levitate compared ${compared} of ${packages} packages; is the package registry reachable?`;
  }
  return code === 0 ? undefined : 'levitate found what the oldest supported Grafana lacks, see above';
}
