import { type ComponentProps, useState } from 'react';
import { cacheFieldDisplayNames, getFrameDisplayName, type PanelProps } from '@grafana/data';
import { PanelDataErrorView } from '@grafana/runtime';
import { Combobox } from '@grafana/ui';
import { TableNG } from '@grafana/ui/unstable';

type TableProps = ComponentProps<typeof TableNG>;

export interface TableOptions extends Pick<TableProps, 'sortBy' | 'enablePagination' | 'cellHeight' | 'showTypeIcons'> {
  showHeader: boolean;
  frameIndex: number;
}

const PICKER_HEIGHT_PX = 40;
const noActions = () => [];

/** `@grafana/ui`'s table over one frame, with a picker below it when there are several. */
export function TablePanel(props: PanelProps<TableOptions>) {
  const { data, width, height, options, fieldConfig, id } = props;
  const [picked, setPicked] = useState(options.frameIndex);
  cacheFieldDisplayNames(data.series);
  const frame = data.series[picked] ?? data.series[0];
  if (!frame || frame.fields.length === 0) {
    return <PanelDataErrorView panelId={id} fieldConfig={fieldConfig} data={data} />;
  }
  const several = data.series.length > 1;
  // Grafana 12 takes the first sorting from `initialSortBy`, 13 from `sortBy`.
  const sorting = { initialSortBy: options.sortBy, sortBy: options.sortBy, sortByBehavior: 'initial' as const };
  return (
    <>
      <TableNG
        data={frame}
        width={width}
        height={height - (several ? PICKER_HEIGHT_PX : 0)}
        noHeader={!options.showHeader}
        showTypeIcons={options.showTypeIcons}
        resizable
        {...sorting}
        onSortByChange={(sortBy) => props.onOptionsChange({ ...options, sortBy })}
        enablePagination={options.enablePagination}
        cellHeight={options.cellHeight}
        timeRange={props.timeRange}
        fieldConfig={fieldConfig}
        structureRev={data.structureRev}
        transparent={props.transparent}
        getActions={noActions}
      />
      {several && (
        <Combobox
          aria-label="Frame"
          options={data.series.map((series, value) => ({ value, label: getFrameDisplayName(series, value) }))}
          value={picked}
          onChange={({ value }) => setPicked(value)}
        />
      )}
    </>
  );
}
