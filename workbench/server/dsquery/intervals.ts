const UNIT_MS: Readonly<Record<string, number>> = {
  ms: 1,
  s: 1_000,
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
  w: 604_800_000,
  M: 2_592_000_000,
  y: 31_536_000_000,
};
const DURATION = /^(?:\d+(?:\.\d+)?(?:ms|[smhdwMy]))+$/;
const DURATION_PART = /(\d+(?:\.\d+)?)(ms|[smhdwMy])/g;

/**
 * Milliseconds of an interval setting such as `15s`, `1m30s`, `>10s` or `30` (seconds), or undefined when it is none.
 * Rule of grafana-plugin-sdk-go `gtime.ParseIntervalStringToTimeDuration`.
 */
export function parseIntervalMs(text: string): number | undefined {
  const bare = text.trim().replace(/^[<>]/, '');
  if (/^\d+$/.test(bare)) {
    return Number(bare) * 1_000;
  }
  if (bare.length > 64 || !DURATION.test(bare)) {
    return undefined;
  }
  let total = 0;
  for (const [, amount, unit] of bare.matchAll(DURATION_PART)) {
    total += Number(amount) * (UNIT_MS[unit ?? ''] ?? 0);
  }
  return total;
}

/** Below this many milliseconds an interval is rounded to that many; gtime.RoundInterval. */
const ROUNDING_MS: ReadonlyArray<readonly [below: number, rounded: number]> = [
  [10, 1],
  [15, 10],
  [35, 20],
  [75, 50],
  [150, 100],
  [350, 200],
  [750, 500],
  [1_500, 1_000],
  [3_500, 2_000],
  [7_500, 5_000],
  [12_500, 10_000],
  [17_500, 15_000],
  [25_000, 20_000],
  [45_000, 30_000],
  [90_000, 60_000],
  [210_000, 120_000],
  [450_000, 300_000],
  [750_000, 600_000],
  [1_050_000, 900_000],
  [1_500_000, 1_200_000],
  [2_700_000, 1_800_000],
  [5_400_000, 3_600_000],
  [9_000_000, 7_200_000],
  [16_200_000, 10_800_000],
  [32_400_000, 21_600_000],
  [86_400_000, 43_200_000],
  [604_800_000, 86_400_000],
  [1_814_400_000, 604_800_000],
  [3_628_800_000, 2_592_000_000],
];

/** The readable interval next to `ms`, as grafana-plugin-sdk-go `gtime.RoundInterval` picks it. */
export function roundIntervalMs(ms: number): number {
  return ROUNDING_MS.find(([below]) => ms < below)?.[1] ?? UNIT_MS.y ?? ms;
}

/** `90000` as `90s`, `60000` as `1m`, `250` as `250ms`: the largest unit that divides; gtime.FormatInterval. */
export function formatInterval(ms: number): string {
  for (const unit of ['y', 'd', 'h', 'm', 's']) {
    const size = UNIT_MS[unit] ?? 1;
    if (ms >= size && ms % size === 0) {
      return `${ms / size}${unit}`;
    }
  }
  return `${ms}ms`;
}

/** `90000` as `1m30s`, `3600000` as `1h0m0s`: how Go prints a time.Duration. */
export function formatGoDuration(ms: number): string {
  if (ms === 0) {
    return '0s';
  }
  if (ms < 1_000) {
    return `${ms}ms`;
  }
  const hours = Math.floor(ms / 3_600_000);
  const minutes = Math.floor((ms % 3_600_000) / 60_000);
  const seconds = (ms % 60_000) / 1_000;
  if (hours > 0) {
    return `${hours}h${minutes}m${seconds}s`;
  }
  return minutes > 0 ? `${minutes}m${seconds}s` : `${seconds}s`;
}
