/** The router pair `@grafana/ui` brings along: v5 for the outermost Router, v6 names through its compat layer. */
declare module 'workbench-router' {
  import type { ComponentType, ReactNode } from 'react';
  import type { LocationService } from '@grafana/runtime';

  export const Router: ComponentType<{ history: ReturnType<LocationService['getHistory']>; children?: ReactNode }>;
  export const CompatRouter: ComponentType<{ children?: ReactNode }>;
  export { Navigate, Route, Routes, useLocation, useParams } from 'react-router-dom';
}
