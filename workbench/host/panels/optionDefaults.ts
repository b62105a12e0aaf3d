import {
  type FieldConfigEditorBuilder,
  identityOverrideProcessor,
  type PanelOptionsEditorBuilder,
  type StandardEditorProps,
} from '@grafana/data';

type Defaults = Record<string, unknown>;

const NoEditor = (_props: StandardEditorProps): null => null;

/** Registers `custom.*` field options, each with its default, so that defaults and overrides resolve. */
export function fieldOptionDefaults<T>(builder: FieldConfigEditorBuilder<T>, defaults: Defaults): void {
  for (const [path, defaultValue] of Object.entries(defaults)) {
    builder.addCustomEditor({
      id: path,
      path,
      name: path,
      defaultValue,
      editor: NoEditor,
      override: NoEditor,
      process: identityOverrideProcessor,
      shouldApply: () => true,
    } as Parameters<typeof builder.addCustomEditor>[0]);
  }
}

/** Registers panel options, each with its default. */
export function panelOptionDefaults<T>(builder: PanelOptionsEditorBuilder<T>, defaults: Defaults): void {
  for (const [path, defaultValue] of Object.entries(defaults)) {
    builder.addCustomEditor({ id: path, path, name: path, defaultValue, editor: NoEditor } as Parameters<
      typeof builder.addCustomEditor
    >[0]);
  }
}
