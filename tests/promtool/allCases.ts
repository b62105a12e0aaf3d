import { containerMemory } from './cases/containerMemory';
import { containerResources } from './cases/containerResources';
import { killsAndChanges } from './cases/killsAndChanges';
import { labelProfiles } from './cases/labelProfiles';
import { nodeMemory } from './cases/nodeMemory';
import { nodeState } from './cases/nodeState';
import { nodeSums } from './cases/nodeSums';
import { panelNode } from './cases/panelNode';
import { podState } from './cases/podState';
import { type PromtoolCase } from './PromtoolCase';

/** Every history that the catalogue is tested on. */
export const allCases: PromtoolCase[] = [
  nodeState,
  nodeMemory,
  nodeSums,
  panelNode,
  podState,
  containerMemory,
  containerResources,
  killsAndChanges,
  ...labelProfiles,
];
