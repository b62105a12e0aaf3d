import {
  type FieldDisplay,
  getDisplayValueAlignmentFactors,
  getFieldDisplayValues,
  type PanelProps,
  type ReduceDataOptions,
} from '@grafana/data';
import { type BigValueTextMode as TextMode, type VizOrientation } from '@grafana/schema';
import {
  BigValue,
  type BigValueColorMode,
  type BigValueGraphMode,
  type BigValueJustifyMode,
  BigValueTextMode,
  DataLinksContextMenu,
  type DataLinksContextMenuApi,
  useTheme2,
  VizRepeater,
  type VizRepeaterRenderValueProps,
} from '@grafana/ui';

export interface StatOptions {
  reduceOptions: ReduceDataOptions;
  orientation: VizOrientation;
  textMode: TextMode;
  wideLayout: boolean;
  colorMode: BigValueColorMode;
  graphMode: BigValueGraphMode;
  justifyMode: BigValueJustifyMode;
  showPercentChange: boolean;
  text?: { titleSize?: number; valueSize?: number };
}

type Factors = ReturnType<typeof getDisplayValueAlignmentFactors>;

/** One big value per series or row, drawn by `@grafana/ui`. */
export function StatPanel(props: PanelProps<StatOptions>) {
  const { data, width, height, options, fieldConfig, replaceVariables, timeZone } = props;
  const theme = useTheme2();
  const values = (): FieldDisplay[] =>
    getFieldDisplayValues({
      fieldConfig,
      reduceOptions: options.reduceOptions,
      replaceVariables,
      theme,
      data: data.series,
      sparkline: options.graphMode !== 'none',
      percentChange: options.showPercentChange,
      timeZone,
    });
  return (
    <VizRepeater<FieldDisplay, Factors>
      getValues={values}
      getAlignmentFactors={getDisplayValueAlignmentFactors}
      renderValue={(shown) => <StatValue {...props} shown={shown} />}
      width={width}
      height={height}
      source={data}
      itemSpacing={3}
      renderCounter={props.renderCounter}
      autoGrid
      orientation={options.orientation}
    />
  );
}

type StatValueProps = PanelProps<StatOptions> & { shown: VizRepeaterRenderValueProps<FieldDisplay, Factors> };

function StatValue({ shown, options, fieldConfig, title, timeRange }: StatValueProps) {
  const theme = useTheme2();
  const { value, alignmentFactors, width, height, count } = shown;
  const named = options.textMode === BigValueTextMode.Auto && (fieldConfig.defaults.displayName || !title);
  const draw = (menu?: DataLinksContextMenuApi) => (
    <BigValue
      value={value.display}
      count={count}
      sparkline={value.sparkline && { ...value.sparkline, timeRange }}
      colorMode={options.colorMode}
      graphMode={options.graphMode}
      justifyMode={options.justifyMode}
      textMode={named ? BigValueTextMode.ValueAndName : options.textMode}
      alignmentFactors={alignmentFactors}
      text={options.text}
      width={width}
      height={height}
      theme={theme}
      onClick={menu?.openMenu}
      className={menu?.targetClassName}
      disableWideLayout={!options.wideLayout}
    />
  );
  if (!value.hasLinks || !value.getLinks) {
    return draw();
  }
  return <DataLinksContextMenu links={value.getLinks}>{draw}</DataLinksContextMenu>;
}
