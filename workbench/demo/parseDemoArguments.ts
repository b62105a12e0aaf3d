import { parseArgs } from 'node:util';

import { fail, ok, type Result } from '../../src/domain/result/Result';

/** What `npm run demo` was asked for. */
export interface DemoArguments {
  scenarioIds: string[];
  profile: string;
  /** TCP port on 127.0.0.1; 0 takes a free one. */
  port: number;
}

/** Names that may be asked for. */
export interface KnownNames {
  scenarioIds: readonly string[];
  profiles: readonly string[];
}

const USAGE = 'usage: npm run demo [-- --scenario ID[,ID ...]] [--profile NAME] [--port P]';
const DEFAULT_PORT = '3001';
const DEFAULT_PROFILE = 'kube-prometheus';
/** One cluster with the four histories, as far as they exist. */
const DEFAULT_SCENARIOS = ['A5-b', 'A11', 'A7', 'A4'];
const HIGHEST_PORT = 65535;

/** Reads the command line of the demo. The error is one line a person can act on; an unknown name lists the known ones. */
export function parseDemoArguments(argv: readonly string[], known: KnownNames): Result<DemoArguments> {
  const parsed = readFlags(argv);
  if (!parsed.ok) {
    return parsed;
  }
  const { scenario, profile, port } = parsed.value;
  const asked = (scenario ?? []).flatMap((value) => value.split(',')).map((id) => id.trim());
  const wrong = asked.find((id) => !known.scenarioIds.includes(id));
  if (wrong !== undefined) {
    return fail(`there is no scenario "${wrong}"; there are ${known.scenarioIds.join(', ')}`);
  }
  if (!known.profiles.includes(profile)) {
    return fail(`there is no profile "${profile}"; there are ${known.profiles.join(', ')}`);
  }
  if (!/^\d{1,5}$/.test(port) || Number(port) > HIGHEST_PORT) {
    return fail(`--port ${port} is not a port number from 0 to ${HIGHEST_PORT}`);
  }
  const scenarioIds = asked.length > 0 ? [...new Set(asked)] : defaultScenarios(known);
  return ok({ scenarioIds, profile, port: Number(port) });
}

/** The histories that the demo shows when none is asked for. */
export const defaultScenarios = (known: Pick<KnownNames, 'scenarioIds'>): string[] =>
  DEFAULT_SCENARIOS.filter((id) => known.scenarioIds.includes(id));

function readFlags(argv: readonly string[]) {
  try {
    const { values } = parseArgs({
      args: [...argv],
      options: {
        scenario: { type: 'string', multiple: true },
        profile: { type: 'string', default: DEFAULT_PROFILE },
        port: { type: 'string', default: DEFAULT_PORT },
      },
      allowPositionals: false,
    });
    return ok(values);
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n')[0] : 'bad arguments';
    return fail(`${reason}; ${USAGE}`);
  }
}
