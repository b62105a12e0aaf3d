import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';

import { shortenMiddle } from './shortenMiddle';

interface ObjectNameProps {
  namespace?: string;
  name: string;
  /** Dims what follows this prefix: the random suffix of a pod. */
  workloadName?: string;
  /** Characters shown before the middle is cut; the full name stays in the title and for screen readers. */
  maxLength?: number;
}

/** `namespace/name`, however long or hostile: cut in the middle, full on hover. */
export function ObjectName({ namespace, name, workloadName, maxLength = 44 }: ObjectNameProps) {
  const styles = useStyles2(getStyles);
  const full = namespace === undefined ? name : `${namespace}/${name}`;
  const shown = shortenMiddle(name, maxLength);
  const cut = shown === name && workloadName && name.startsWith(workloadName) ? workloadName.length : shown.length;
  return (
    <span className={styles.name} title={full}>
      {namespace !== undefined && <span className={styles.dim}>{shortenMiddle(namespace, maxLength)}/</span>}
      {shown.slice(0, cut)}
      <span className={styles.dim}>{shown.slice(cut)}</span>
    </span>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  name: css({ overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }),
  dim: css({ color: theme.colors.text.secondary }),
});
