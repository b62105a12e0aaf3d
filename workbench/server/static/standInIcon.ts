import { basename } from 'node:path';

/** Paths on a 24 by 24 grid, stroked, for icons that Grafana's own controls show but `@grafana/ui` does not ship. */
const PATHS: Readonly<Record<string, string>> = {
  'angle-double-left.svg': 'M11 7l-5 5 5 5M18 7l-5 5 5 5',
  'angle-double-up.svg': 'M7 11l5-5 5 5M7 18l5-5 5 5',
  'spinner.svg': 'M12 4a8 8 0 0 1 8 8',
  'sun.svg': 'M12 8a4 4 0 1 0 0 8a4 4 0 0 0 0-8M12 2v3M12 19v3M2 12h3M19 12h3',
};
const RING = 'M12 5a7 7 0 1 0 0 14a7 7 0 0 0 0-14';

/** A plain drawing in place of an icon that is not installed: of its kind where known, else a ring. */
export function standInIcon(file: string): string {
  const path = PATHS[basename(file)] ?? RING;
  return (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24">' +
    `<path d="${path}" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round"/></svg>`
  );
}
