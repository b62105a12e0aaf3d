import { useMemo } from 'react';
import {
  type Field,
  formattedValueToString,
  getFieldSeriesColor,
  type GrafanaTheme2,
  type PanelProps,
} from '@grafana/data';
import { PanelDataErrorView } from '@grafana/runtime';
import { AxisPlacement, GraphDrawStyle, ScaleDirection, ScaleOrientation } from '@grafana/schema';
import { UPlotChart, UPlotConfigBuilder, useTheme2 } from '@grafana/ui';
import uPlot from 'uplot';

import { type BarRows, barRows } from './barRows';

const BAR_SIZE = 0.7;
const BAR_MAX_WIDTH_PX = 200;
const CHARACTER_WIDTH_PX = 7;

/** A plain drawing of bars: no stacking, rotation, legend or value labels. */
export function BarChartPanel({ data, width, height, fieldConfig, id }: PanelProps) {
  const theme = useTheme2();
  const rows = useMemo(() => barRows(data.series), [data.series]);
  const config = useMemo(() => rows && barConfig(rows, theme, width), [rows, theme, width]);
  if (!rows || !config) {
    return <PanelDataErrorView panelId={id} fieldConfig={fieldConfig} data={data} needsNumberField />;
  }
  const columns = rows.fields.map((field) => field.values.map((value) => (Number.isFinite(value) ? value : null)));
  const plotData: uPlot.AlignedData = [rows.labels.map((_, index) => index), ...columns];
  return <UPlotChart config={config} data={plotData} width={width} height={height} />;
}

function barConfig({ labels, fields }: BarRows, theme: GrafanaTheme2, width: number): UPlotConfigBuilder {
  const config = new UPlotConfigBuilder();
  config.addScale({
    scaleKey: 'x',
    isTime: false,
    orientation: ScaleOrientation.Horizontal,
    direction: ScaleDirection.Right,
    range: () => [-0.5, labels.length - 0.5],
  });
  config.addAxis({
    scaleKey: 'x',
    placement: AxisPlacement.Bottom,
    isTime: false,
    grid: { show: false },
    splits: () => labels.map((_, index) => index),
    values: () => shortLabels(labels, width),
    theme,
  });
  config.addScale({
    scaleKey: 'y',
    orientation: ScaleOrientation.Vertical,
    direction: ScaleDirection.Up,
    softMin: 0,
  });
  config.addAxis({
    scaleKey: 'y',
    placement: AxisPlacement.Left,
    theme,
    formatValue: (value) => format(fields[0], value),
  });
  fields.forEach((field, fieldIndex) => addBars(config, field, fieldIndex, theme));
  return config;
}

/** Each label cut to its share of the width, so that neighbours do not overlap. */
function shortLabels(labels: readonly string[], width: number): string[] {
  const most = Math.max(1, Math.floor(width / Math.max(1, labels.length) / CHARACTER_WIDTH_PX) - 1);
  return labels.map((label) => (label.length > most ? `${label.slice(0, most)}…` : label));
}

function addBars(config: UPlotConfigBuilder, field: Field, fieldIndex: number, theme: GrafanaTheme2): void {
  const { color } = getFieldSeriesColor(field, theme);
  config.addSeries({
    scaleKey: 'y',
    theme,
    show: true,
    lineWidth: 1,
    lineColor: color,
    fillColor: color,
    fillOpacity: 80,
    drawStyle: GraphDrawStyle.Bars,
    barWidthFactor: BAR_SIZE,
    barMaxWidth: BAR_MAX_WIDTH_PX,
    pathBuilder: uPlot.paths.bars?.({ size: [BAR_SIZE, BAR_MAX_WIDTH_PX] }),
    dataFrameFieldIndex: { frameIndex: 0, fieldIndex },
  });
}

function format(field: Field | undefined, value: unknown): string {
  return field?.display ? formattedValueToString(field.display(value)) : String(value);
}
