import { useMemo } from 'react';
import { formattedValueToString, type GrafanaTheme2, type PanelProps, type TimeRange } from '@grafana/data';
import { PanelDataErrorView } from '@grafana/runtime';
import { AxisPlacement, GraphDrawStyle, ScaleDirection, ScaleOrientation, VisibilityMode } from '@grafana/schema';
import { UPlotChart, UPlotConfigBuilder, useTheme2 } from '@grafana/ui';
import type uPlot from 'uplot';

import { type HeatmapGrid, heatmapGrid } from './heatmapGrid';

/** A plain drawing of counts over time: no tooltip, legend or bucket labels. */
export function HeatmapPanel({ data, width, height, timeRange, timeZone, fieldConfig, id }: PanelProps) {
  const theme = useTheme2();
  const grid = useMemo(() => heatmapGrid(data.series), [data.series]);
  const config = useMemo(
    () => grid && heatmapConfig(grid, timeRange, timeZone, theme),
    [grid, timeRange, timeZone, theme]
  );
  if (!grid || !config) {
    return <PanelDataErrorView panelId={id} fieldConfig={fieldConfig} data={data} needsTimeField needsNumberField />;
  }
  const times = grid.cells.map((_, column) => grid.startMs + column * grid.columnMs);
  const plotData: uPlot.AlignedData = [times, times.map(() => 0)];
  return <UPlotChart config={config} data={plotData} width={width} height={height} />;
}

function heatmapConfig(
  grid: HeatmapGrid,
  timeRange: TimeRange,
  timeZone: string,
  theme: GrafanaTheme2
): UPlotConfigBuilder {
  const config = new UPlotConfigBuilder(timeZone);
  config.addScale({
    scaleKey: 'x',
    isTime: true,
    orientation: ScaleOrientation.Horizontal,
    direction: ScaleDirection.Right,
    range: () => [timeRange.from.valueOf(), timeRange.to.valueOf()],
  });
  config.addAxis({ scaleKey: 'x', isTime: true, placement: AxisPlacement.Bottom, timeZone, theme });
  config.addScale({
    scaleKey: 'y',
    orientation: ScaleOrientation.Vertical,
    direction: ScaleDirection.Up,
    range: () => [0, grid.maxValue],
  });
  config.addAxis({
    scaleKey: 'y',
    placement: AxisPlacement.Left,
    theme,
    formatValue: (value) => (grid.field.display ? formattedValueToString(grid.field.display(value)) : String(value)),
  });
  config.addSeries({
    scaleKey: 'y',
    theme,
    drawStyle: GraphDrawStyle.Line,
    lineColor: 'transparent',
    lineWidth: 0,
    pointSize: 0,
    showPoints: VisibilityMode.Never,
  });
  config.addHook('draw', (plot) => drawCells(plot, grid));
  return config;
}

function drawCells(plot: uPlot, { cells, startMs, columnMs, rowSize, peak }: HeatmapGrid): void {
  const { ctx } = plot;
  ctx.save();
  cells.forEach((rows, column) => {
    const left = plot.valToPos(startMs + column * columnMs, 'x', true);
    const right = plot.valToPos(startMs + (column + 1) * columnMs, 'x', true);
    rows.forEach((count, row) => {
      if (count > 0) {
        const share = count / peak;
        const top = plot.valToPos((row + 1) * rowSize, 'y', true);
        const bottom = plot.valToPos(row * rowSize, 'y', true);
        ctx.fillStyle = `hsl(${30 - 20 * share} 90% ${70 - 40 * share}%)`;
        ctx.fillRect(left + 0.5, top + 0.5, right - left - 1, bottom - top - 1);
      }
    });
  });
  ctx.restore();
}
