import { css } from '@emotion/css';
import { dateTimeFormat, type GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';

import { FailedQueries } from '../../components/state/FailedQueries';
import { HealthLine } from '../../components/state/HealthLine';
import { evictionThresholdBytes } from '../../domain/node/evictionThresholdBytes';
import type { PageScope } from '../../scenes/PageScope';
import { useSettings } from '../../scenes/SettingsContext';

import { JudgedNodeView } from './JudgedNodeView';
import { NodeNotShown } from './NodeNotShown';
import { NodeStripSection } from './NodeStripSection';
import type { NodePageData, NodeStripData } from './useNode';

interface NodeViewProps {
  page: NodePageData;
  strip: NodeStripData | undefined;
  scope: PageScope;
  node: string;
  atSeconds: number;
  onAt: (atSeconds: number) => void;
}

const CAPABILITIES = [
  'kernel-order',
  'kubelet-order',
  'kubelet-view',
  'node-budget',
  'numeric-priority',
  'qos-class',
  'init-containers',
  'kill-times',
  'change-markers',
];

const formatTime = (atSeconds: number): string => dateTimeFormat(atSeconds * 1000);

/** One node at one moment: the verdict, where its memory is, both orders, and how it came there. */
export function NodeView({ page, strip, scope, node, atSeconds, onAt }: NodeViewProps) {
  const styles = useStyles2(getStyles);
  const { evictionHard, evictionSoft } = useSettings();
  const [judged, ...others] = page.found;
  const at = formatTime(atSeconds);
  if (!judged || others.length > 0) {
    return <NodeNotShown page={page} scope={scope} node={node} at={at} />;
  }
  const { capacityBytes } = judged.facts;
  const bytesOf = (text: string | undefined) =>
    text === undefined || capacityBytes === undefined ? undefined : evictionThresholdBytes(text, capacityBytes);
  const threshold = bytesOf(evictionHard);
  return (
    <div className={styles.view}>
      <JudgedNodeView
        judged={judged}
        source={page.source}
        scope={scope}
        thresholdBytes={threshold}
        softThresholdBytes={bytesOf(evictionSoft)}
        at={at}
      />
      {strip && strip.points.length > 1 && (
        <NodeStripSection
          strip={strip}
          scope={scope}
          thresholdBytes={threshold}
          atSeconds={atSeconds}
          onAt={onAt}
          formatTime={formatTime}
        />
      )}
      <FailedQueries failures={page.failures} />
      <HealthLine health={page.health} capabilities={CAPABILITIES} />
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  view: css({ display: 'flex', flexDirection: 'column', gap: theme.spacing(2), minWidth: 0 }),
});
