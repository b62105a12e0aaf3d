import { killOrderDashboard } from './dashboards/killOrderDashboard';
import type { GeneratedFile } from './GeneratedFile';

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** Every file that `npm run generate` writes. */
export const allGeneratedFiles: readonly GeneratedFile[] = [
  { path: 'src/dashboards/killOrder.json', content: () => json(killOrderDashboard()) },
];
