import type { SceneObject } from '@grafana/scenes';

declare global {
  interface Window {
    /** Set by the active scene of whichever copy of scenes is drawing. */
    __grafanaSceneContext?: SceneObject;
    System: typeof System;
  }
}
