import { ChildRunner } from '../../workbench/demo/ChildRunner';
import { ROOT } from '../../workbench/demo/folders';

/** Runs every program of `npm test`, so that all can be ended together. */
export const commands = new ChildRunner(ROOT);
