import { useMemo, useState } from 'react';
import { css } from '@emotion/css';
import { dateTimeFormat, type GrafanaTheme2, LoadingState, type PanelProps } from '@grafana/data';
import { Button, useStyles2 } from '@grafana/ui';

import { annotationMarks } from '../../adapters/frames/annotationMarks';
import { frameData } from '../../adapters/frames/FrameData';
import type { FrameJudgement } from '../../adapters/frames/FrameJudgement';
import { judgeFrames } from '../../adapters/frames/judgeFrames';
import { readFrames } from '../../adapters/frames/readFrames';

import { cursorIn } from './cursorIn';
import { JudgedNodeView } from './JudgedNodeView';
import type { KillOrderOptions } from './KillOrderOptions';
import { NodeChooser } from './NodeChooser';
import { Notices } from './Notices';
import { PanelStrip } from './PanelStrip';
import { parseOptions } from './parseOptions';
import { lingeringSentences, problemSentences } from './problemSentence';

/** Who dies next on a node, from whatever the dashboard's queries answered. */
export function KillOrderPanel({
  data,
  options,
  width,
  height,
  timeZone,
  replaceVariables,
}: PanelProps<KillOrderOptions>) {
  const styles = useStyles2(getStyles);
  const [cursor, setCursor] = useState<number>();
  const [chosen, setChosen] = useState<string>();
  const parsed = parseOptions(options, (text) => replaceVariables(text, undefined, 'csv'));
  const frames = useMemo(
    () => frameData(readFrames(data.series, data.timeRange.to.valueOf() / 1000)),
    [data.series, data.timeRange]
  );
  const marks = useMemo(() => annotationMarks(data.annotations ?? []), [data.annotations]);
  const atSeconds = cursorIn(frames.instants, cursor);
  const judgeWith = (wanted: readonly string[]): FrameJudgement =>
    judgeFrames(frames, { atSeconds, wanted, priorityClasses: parsed.priorityClasses });
  const asked = judgeWith(parsed.wanted);
  const answered = asked.kind === 'choose-node' && chosen !== undefined && asked.nodes.includes(chosen);
  // What a person chose counts as long as the data still asks for a choice.
  const judgement = answered ? judgeWith([chosen]) : asked;
  const formatTime = (seconds: number): string => dateTimeFormat(seconds * 1000, { timeZone });

  if (data.state === LoadingState.Loading && data.series.length === 0) {
    return <div role="status">Loading data</div>;
  }
  return (
    <div className={styles.panel} style={{ width, height }}>
      <Notices label="Options to put right" sentences={parsed.problems} warning />
      <Judgement judgement={judgement} options={parsed} at={formatTime(atSeconds)} onChoose={setChosen} />
      <Notices
        label="What may lag behind"
        sentences={judgement.kind === 'judged' ? lingeringSentences(marks, atSeconds) : []}
      />
      {answered && (
        <Button variant="secondary" fill="text" size="sm" onClick={() => setChosen(undefined)}>
          Choose another node
        </Button>
      )}
      {parsed.showStrip && 'scope' in judgement && judgement.scope && (
        <PanelStrip
          data={frames}
          scope={judgement.scope}
          judged={judgement.kind === 'judged' ? judgement : undefined}
          marks={marks}
          evictionHard={parsed.evictionHard}
          atSeconds={atSeconds}
          onAt={setCursor}
          formatTime={formatTime}
        />
      )}
    </div>
  );
}

interface JudgementProps {
  judgement: FrameJudgement;
  options: ReturnType<typeof parseOptions>;
  at: string;
  onChoose: (node: string) => void;
}

function Judgement({ judgement, options, at, onChoose }: JudgementProps) {
  switch (judgement.kind) {
    case 'judged':
      return <JudgedNodeView judged={judgement} options={options} at={at} />;
    case 'choose-node':
      return <NodeChooser nodes={judgement.nodes} onChoose={onChoose} />;
    case 'problem':
      return <Notices label="Why there is no order" sentences={problemSentences(judgement.problem)} warning />;
  }
}

const getStyles = (theme: GrafanaTheme2) => ({
  panel: css({
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(1.5),
    overflow: 'auto',
    '& > *': { flexShrink: 0 },
  }),
});
