/** Feature gates that change the arithmetic; source: `pkg/features/kube_features.go`, Kubernetes 1.36. */
export interface KubeletFeatures {
  /** Gate PodLevelResources: alpha 1.32, on by default from 1.34. */
  podLevelResources: boolean;
  /** From 1.32 a sidecar gets at most the oom_score_adj of the least demanding regular container. */
  sidecarOomScoreAdj: boolean;
}

/** The gates of Kubernetes 1.34 and newer. */
export const CURRENT_FEATURES: KubeletFeatures = { podLevelResources: true, sidecarOomScoreAdj: true };
