import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A folder under the system's temporary one with these files (path to content), and a way to remove it. */
export function temporaryFolder(files: Readonly<Record<string, unknown>>): { path: string; remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'workbench-test-'));
  for (const [name, content] of Object.entries(files)) {
    const file = join(path, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  }
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}
