const KI = 1024;
const MI = KI * KI;
const GI = KI * MI;
const TI = KI * GI;
const NARROW_SPACE = '\u202f';

/** Whole Mi with thousands apart, for values that are compared to the Mi: `16 583 Mi`, `-16 134 Mi`. */
export function formatMi(bytes: number): string {
  return `${groupThousands(Math.round(bytes / MI))} Mi`;
}

/** Bytes for reading: one decimal at most, binary units: `8 Gi`, `1.7 Gi`, `612 Mi`, `90 Ki`, `12 B`. */
export function formatBytes(bytes: number): string {
  const size = Math.abs(bytes);
  const [unit, name] = unitFor(size);
  const value = bytes / unit;
  const decimals = unit >= GI && Math.abs(value) < 100 ? 1 : 0;
  return `${groupThousands(Number(value.toFixed(decimals)))} ${name}`;
}

/** Like `formatBytes`, with the sign always written: `+200 Mi`, `-56 Mi`, `+0 Mi`. */
export function formatSignedBytes(bytes: number): string {
  if (bytes === 0) {
    return '+0 Mi';
  }
  return bytes > 0 ? `+${formatBytes(bytes)}` : formatBytes(bytes);
}

/** Whole percent of a part: `86 %`. */
export function formatShare(part: number, whole: number): string {
  return whole > 0 ? `${Math.round((part / whole) * 100)}${NARROW_SPACE}%` : 'unknown share';
}

function unitFor(size: number): [number, string] {
  const units: Array<[number, string]> = [
    [TI, 'Ti'],
    [GI, 'Gi'],
    [MI, 'Mi'],
    [KI, 'Ki'],
  ];
  // 1023.96 Mi reads as 1 Gi, not as 1024 Mi.
  return units.find(([unit]) => size >= unit * 0.9995) ?? [1, 'B'];
}

function groupThousands(value: number): string {
  const [whole = '0', fraction] = Math.abs(value).toString().split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, NARROW_SPACE);
  return `${value < 0 ? '-' : ''}${grouped}${fraction ? `.${fraction}` : ''}`;
}
