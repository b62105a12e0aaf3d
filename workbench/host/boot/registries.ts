import {
  booleanOverrideProcessor,
  dataLinksOverrideProcessor,
  displayNameOverrideProcessor,
  type Field,
  type FieldConfigPropertyItem,
  FieldType,
  identityOverrideProcessor,
  numberOverrideProcessor,
  standardEditorsRegistry,
  standardFieldConfigEditorRegistry,
  standardTransformers,
  standardTransformersRegistry,
  stringOverrideProcessor,
  ThresholdsMode,
  thresholdsOverrideProcessor,
  valueMappingsOverrideProcessor,
} from '@grafana/data';
import { config } from '@grafana/runtime';

type Property = Pick<FieldConfigPropertyItem, 'id'> & Partial<FieldConfigPropertyItem>;

const EDITOR_IDS = [
  'text',
  'number',
  'slider',
  'boolean',
  'radio',
  'select',
  'unit',
  'links',
  'actions',
  'stats-picker',
  'strings',
  'timezone',
  'fieldColor',
  'color',
  'multi-select',
  'field-name',
  'dashboard-uid',
  'mappings',
  'thresholds',
];

const onNumbers = (field: Field): boolean => field.type === FieldType.number;
const onAll = (): boolean => true;
const NoEditor = (): null => null;

/** Grafana's standard field options. They are resolved here but, there being no panel editor, never edited. */
const STANDARD_OPTIONS: Property[] = [
  { id: 'unit', process: stringOverrideProcessor },
  { id: 'min', process: numberOverrideProcessor, shouldApply: onNumbers },
  { id: 'max', process: numberOverrideProcessor, shouldApply: onNumbers },
  { id: 'fieldMinMax', process: booleanOverrideProcessor, shouldApply: onNumbers },
  { id: 'decimals', process: numberOverrideProcessor, shouldApply: onNumbers },
  { id: 'displayName', process: displayNameOverrideProcessor, settings: { expandTemplateVars: true } },
  { id: 'color', process: identityOverrideProcessor, settings: { byValueSupport: true, preferThresholdsMode: true } },
  { id: 'noValue', process: stringOverrideProcessor },
  { id: 'links', process: dataLinksOverrideProcessor },
  { id: 'actions', process: identityOverrideProcessor, hideFromDefaults: true },
  {
    id: 'mappings',
    process: valueMappingsOverrideProcessor,
    defaultValue: [],
    shouldApply: (field) => field.type !== FieldType.time,
  },
  {
    id: 'thresholds',
    process: thresholdsOverrideProcessor,
    defaultValue: {
      mode: ThresholdsMode.Absolute,
      steps: [
        { value: -Infinity, color: 'green' },
        { value: 80, color: 'red' },
      ],
    },
  },
  { id: 'filterable', process: booleanOverrideProcessor, hideFromDefaults: true },
];

/** Fills the registries of `@grafana/data` that Grafana's core fills at start. */
export function initRegistries(): void {
  standardEditorsRegistry.setInit(() => EDITOR_IDS.map((id) => ({ id, name: id, editor: NoEditor })));
  standardFieldConfigEditorRegistry.setInit(() =>
    STANDARD_OPTIONS.map((option) => ({
      path: option.id,
      name: option.id,
      editor: NoEditor,
      override: NoEditor,
      process: identityOverrideProcessor,
      shouldApply: onAll,
      settings: {},
      category: ['Standard options'],
      ...option,
    }))
  );
  standardTransformersRegistry.setInit(transformerItems);
}

type TransformerItems = ReturnType<Parameters<typeof standardTransformersRegistry.setInit>[0]>;

function transformerItems(): TransformerItems {
  // Grafana 13 made the registry's `transformation` a function that loads it.
  const isLoader = Number(config.buildInfo.version.split('.')[0]) >= 13;
  const byId = new Map(Object.values(standardTransformers).map((transformer) => [transformer.id, transformer]));
  return [...byId.values()]
    .filter((transformer) => transformer.id !== 'noop')
    .map((transformer) => ({
      id: transformer.id,
      name: transformer.name,
      description: transformer.description,
      transformation: isLoader ? async () => transformer : transformer,
      editor: NoEditor,
      imageDark: '',
      imageLight: '',
    })) as unknown as TransformerItems;
}
