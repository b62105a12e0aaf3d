import { useEffect, useLayoutEffect, useMemo, useReducer, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { css } from '@emotion/css';
import { type DataFrame, dateTimeFormat } from '@grafana/data';
import { selectors } from '@grafana/e2e-selectors';
import { Tooltip, type UPlotConfigBuilder, useStyles2, useTheme2 } from '@grafana/ui';
import type uPlot from 'uplot';

import { drawAnnotationMarks } from './drawAnnotationMarks';
import { readAnnotationMarks } from './readAnnotationMarks';

interface AnnotationMarksProps {
  config: UPlotConfigBuilder;
  annotations: DataFrame[];
  timeZone: string;
}

/** Lines on the canvas and, below each, a triangle on the time axis with the text in a tooltip. */
export function AnnotationMarks({ config, annotations, timeZone }: AnnotationMarksProps) {
  const { visualization } = useTheme2();
  const styles = useStyles2(getStyles);
  const [plot, setPlot] = useState<uPlot>();
  const [, afterScaling] = useReducer((count: number) => count + 1, 0);
  const marks = useMemo(
    () => readAnnotationMarks(annotations, visualization.getColorByName),
    [annotations, visualization]
  );
  const latest = useRef(marks);
  useLayoutEffect(() => {
    config.addHook('ready', setPlot);
    config.addHook('draw', (drawn) => drawAnnotationMarks(drawn, latest.current));
  }, [config]);
  useEffect(() => {
    latest.current = marks;
    plot?.redraw();
    const timer = setTimeout(afterScaling, 0);
    return () => clearTimeout(timer);
  }, [marks, plot]);
  const axis = plot?.root.querySelector('.u-axis');
  if (!plot || !axis) {
    return null;
  }
  const placed = marks.map((mark) => ({ mark, left: Math.round(plot.valToPos(mark.fromMs, 'x')) }));
  return createPortal(
    placed
      .filter(({ left }) => left >= 0 && left <= plot.rect.width)
      .map(({ mark, left }, index) => (
        <Tooltip key={index} content={`${mark.text} (${dateTimeFormat(mark.fromMs, { timeZone })})`}>
          <div
            className={styles.marker}
            style={{ left, borderBottomColor: mark.color }}
            data-testid={selectors.pages.Dashboard.Annotations.marker}
          />
        </Tooltip>
      )),
    axis
  );
}

const getStyles = () => ({
  marker: css({
    position: 'absolute',
    width: 0,
    height: 0,
    borderLeft: '5px solid transparent',
    borderRight: '5px solid transparent',
    borderBottom: '5px solid',
    transform: 'translateX(-50%)',
    zIndex: 1,
  }),
});
