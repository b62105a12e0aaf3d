/** One row of the table of priority classes, as typed. */
export interface PriorityClassRow {
  name: string;
  value: string;
}

/** The settings as text, the way they stand in the form: right or wrong, nothing is lost. Empty means the default. */
export interface SettingsDraft {
  dataSourceUid: string;
  labelProfile: string;
  clusterLabel: string;
  priorityClasses: readonly PriorityClassRow[];
  evictionHard: string;
  evictionSoft: string;
  /** Names apart by commas or spaces. */
  productionNamespaces: string;
}

/** A row that nothing was typed into; such rows are neither wrong nor stored. */
export const isEmptyRow = ({ name, value }: PriorityClassRow): boolean => name.trim() === '' && value.trim() === '';

/** The single names in the text of the namespaces field, each once. */
export const namesIn = (text: string): string[] => [...new Set(text.split(/[\s,;]+/).filter((name) => name !== ''))];

/** The whole number that a text says; NaN where it says none. */
export const wholeNumber = (text: string): number => (/^[+-]?\d{1,15}$/.test(text.trim()) ? Number(text) : NaN);

/** Whether two drafts say the same: spaces around a text and empty rows make no difference. */
export const sameDraft = (a: SettingsDraft, b: SettingsDraft): boolean => essence(a) === essence(b);

const essence = ({ priorityClasses, productionNamespaces, ...texts }: SettingsDraft): string =>
  JSON.stringify([
    Object.entries(texts)
      .sort(([a], [b]) => a.localeCompare(b))
      .map(([field, text]) => [field, text.trim()]),
    priorityClasses.filter((row) => !isEmptyRow(row)).map(({ name, value }) => [name.trim(), value.trim()]),
    namesIn(productionNamespaces),
  ]);
