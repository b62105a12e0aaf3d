import { useMemo } from 'react';
import { type DataFrame, type PanelProps } from '@grafana/data';
import { PanelDataErrorView } from '@grafana/runtime';
import {
  DashboardCursorSync,
  TooltipDisplayMode,
  type VizLegendOptions,
  type VizTooltipOptions,
} from '@grafana/schema';
import { EventBusPlugin, TimeSeries, TooltipPlugin2, type UPlotConfigBuilder, usePanelContext } from '@grafana/ui';

import { AnnotationMarks } from './AnnotationMarks';
import { graphFrames } from './graphFrames';
import { GraphTooltip } from './GraphTooltip';

export interface TimeSeriesOptions {
  legend: VizLegendOptions;
  tooltip: VizTooltipOptions;
}

/** `TooltipHoverMode` of `@grafana/ui`, which exports it as a type only. */
const HOVER_ONE = 0;
const HOVER_ALL = 1;

/** Lines over time with legend, tooltip, drag zoom and annotations; the drawing is that of `@grafana/ui`. */
export function TimeSeriesPanel(props: PanelProps<TimeSeriesOptions>) {
  const { data, timeRange, timeZone, width, height, options, fieldConfig, id } = props;
  const frames = useMemo(
    () => graphFrames(data.series, timeRange.from.valueOf(), timeRange.to.valueOf()),
    [data.series, timeRange]
  );
  if (frames.length === 0) {
    return <PanelDataErrorView panelId={id} fieldConfig={fieldConfig} data={data} needsTimeField needsNumberField />;
  }
  return (
    <TimeSeries
      frames={frames}
      structureRev={data.structureRev}
      timeRange={timeRange}
      timeZone={timeZone}
      width={width}
      height={height}
      legend={options.legend}
      options={options}
    >
      {(config, aligned) => <Overlays {...props} config={config} frame={aligned} />}
    </TimeSeries>
  );
}

function Overlays(props: PanelProps<TimeSeriesOptions> & { config: UPlotConfigBuilder; frame: DataFrame }) {
  const { config, frame, data, options, timeZone, eventBus, onChangeTimeRange } = props;
  const { sync, eventsScope } = usePanelContext();
  const cursorSync = sync?.() ?? DashboardCursorSync.Off;
  const { mode, sort, maxWidth } = options.tooltip;
  return (
    <>
      {cursorSync !== DashboardCursorSync.Off && <EventBusPlugin config={config} eventBus={eventBus} frame={frame} />}
      {mode !== TooltipDisplayMode.None && (
        <TooltipPlugin2
          config={config}
          hoverMode={mode === TooltipDisplayMode.Single ? HOVER_ONE : HOVER_ALL}
          queryZoom={onChangeTimeRange}
          clientZoom
          syncMode={cursorSync}
          syncScope={eventsScope}
          maxWidth={maxWidth}
          render={(_plot, rows, activeField) => (
            <GraphTooltip frame={frame} rows={rows} activeField={activeField} timeZone={timeZone} sort={sort} />
          )}
        />
      )}
      <AnnotationMarks config={config} annotations={data.annotations ?? []} timeZone={timeZone} />
    </>
  );
}
