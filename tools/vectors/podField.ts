import { isRecord } from '../../src/domain/kubelet/isRecord';
import type { KubeletFeatures } from '../../src/domain/kubelet/KubeletFeatures';
import { parsePod } from '../../src/domain/kubelet/parsePod';
import type { Pod } from '../../src/domain/kubelet/Pod';

import { CaseShapeError, isAbsent } from './caseFields';
import type { VectorCase } from './CaseOutcome';

/** The pod object of a vector. */
export function podField(vector: VectorCase): Pod {
  const pod = parsePod(vector.pod);
  if (!pod.ok) {
    throw new CaseShapeError(`pod: ${pod.error}`);
  }
  return pod.value;
}

/** The feature gates of a vector; both are on unless the vector says otherwise. */
export function featuresField(vector: VectorCase): KubeletFeatures {
  const { features } = vector;
  if (isAbsent(features)) {
    return { podLevelResources: true, sidecarOomScoreAdj: true };
  }
  if (!isRecord(features)) {
    throw new CaseShapeError('features is not an object');
  }
  return {
    podLevelResources: features.PodLevelResources !== false,
    sidecarOomScoreAdj: features.SidecarContainers !== false,
  };
}
