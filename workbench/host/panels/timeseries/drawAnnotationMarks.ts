import type uPlot from 'uplot';

import { type AnnotationMark } from './readAnnotationMarks';

const REGION_ALPHA = 0.1;

/** Dashed lines at the marks and a tint over regions, on the plot's canvas. */
export function drawAnnotationMarks(plot: uPlot, marks: readonly AnnotationMark[]): void {
  const { ctx, bbox } = plot;
  ctx.save();
  ctx.beginPath();
  ctx.rect(bbox.left, bbox.top, bbox.width, bbox.height);
  ctx.clip();
  ctx.lineWidth = 2;
  ctx.setLineDash([5, 5]);
  for (const mark of marks) {
    const left = plot.valToPos(mark.fromMs, 'x', true);
    ctx.strokeStyle = mark.color;
    drawLine(plot, left);
    if (mark.toMs !== undefined) {
      const right = plot.valToPos(mark.toMs, 'x', true);
      drawLine(plot, right);
      ctx.globalAlpha = REGION_ALPHA;
      ctx.fillStyle = mark.color;
      ctx.fillRect(left, bbox.top, right - left, bbox.height);
      ctx.globalAlpha = 1;
    }
  }
  ctx.restore();
}

function drawLine({ ctx, bbox }: uPlot, x: number): void {
  ctx.beginPath();
  ctx.moveTo(x, bbox.top);
  ctx.lineTo(x, bbox.top + bbox.height);
  ctx.stroke();
}
