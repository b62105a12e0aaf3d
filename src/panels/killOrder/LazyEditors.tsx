import { lazy, Suspense } from 'react';
import type { StandardEditorProps } from '@grafana/data';

const Threshold = lazy(async () => ({
  default: (await import(/* webpackChunkName: "kill-order" */ './editors')).ThresholdInput,
}));
const PriorityClasses = lazy(async () => ({
  default: (await import(/* webpackChunkName: "kill-order" */ './editors')).PriorityClassesInput,
}));

/** Editor of the eviction threshold, loaded when the options are opened. */
export const ThresholdEditor = (props: StandardEditorProps<string>) => (
  <Suspense fallback={null}>
    <Threshold {...props} />
  </Suspense>
);

/** Editor of the priority classes. */
export const PriorityClassesEditor = (props: StandardEditorProps<string>) => (
  <Suspense fallback={null}>
    <PriorityClasses {...props} />
  </Suspense>
);
