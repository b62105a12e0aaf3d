import type { Scenario } from '../format/Scenario';

import { stressPodScenario } from './A4StressPod';
import { wrongVictimScenarios } from './A5';
import { slowLeakScenario } from './A7';
import { noReservationScenario } from './A11';

/** Every history there is. */
export const allScenarios: readonly Scenario[] = [
  stressPodScenario,
  ...wrongVictimScenarios,
  slowLeakScenario,
  noReservationScenario,
];

/** The history with that id. Throws with the known ids when there is none. */
export function scenarioWithId(id: string): Scenario {
  const found = allScenarios.find((scenario) => scenario.id === id);
  if (!found) {
    throw new Error(`unknown scenario ${id}; known: ${allScenarios.map((scenario) => scenario.id).join(', ')}`);
  }
  return found;
}
