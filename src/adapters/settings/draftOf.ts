import { isEmptyRow, type PriorityClassRow, type SettingsDraft } from './SettingsDraft';
import type { SettingField } from './StoredSettings';

/**
 * The form for what is stored, which may be any JSON. What has the wrong type is written out, so that it is seen and
 * found wrong instead of vanishing.
 */
export function draftOf(stored: unknown): SettingsDraft {
  const text = (name: SettingField) => textOf(field(stored, name));
  const namespaces = field(stored, 'productionNamespaces');
  return {
    dataSourceUid: text('dataSourceUid'),
    labelProfile: text('labelProfile'),
    clusterLabel: text('clusterLabel'),
    priorityClasses: rowsOf(field(stored, 'priorityClasses')),
    evictionHard: text('evictionHard'),
    evictionSoft: text('evictionSoft'),
    productionNamespaces: Array.isArray(namespaces) ? namespaces.map(textOf).join(', ') : textOf(namespaces),
  };
}

/** A list of `{name, value}` as the page writes it, or a map of names to values as a person might provision it. */
function rowsOf(stored: unknown): PriorityClassRow[] {
  if (Array.isArray(stored)) {
    return stored.map(rowOf).filter((row) => !isEmptyRow(row));
  }
  if (isObject(stored)) {
    return Object.entries(stored).map(([name, value]) => ({ name, value: textOf(value) }));
  }
  const name = textOf(stored);
  return name === '' ? [] : [{ name, value: '' }];
}

function rowOf(entry: unknown): PriorityClassRow {
  const row = { name: textOf(field(entry, 'name')), value: textOf(field(entry, 'value')) };
  return isEmptyRow(row) ? { name: textOf(entry), value: '' } : row;
}

function textOf(value: unknown): string {
  if (value === undefined || value === null) {
    return '';
  }
  return isObject(value) ? JSON.stringify(value) : String(value).trim();
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

const field = (value: unknown, name: string): unknown =>
  isObject(value) && Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined;
