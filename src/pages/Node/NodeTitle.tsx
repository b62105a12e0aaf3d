import { useLocation } from 'react-router-dom';
import { css } from '@emotion/css';
import { ClipboardButton, useStyles2 } from '@grafana/ui';

import { shortenMiddle } from '../../components/text/shortenMiddle';

import { NODE_PARAM } from './nodeParams';

const LONGEST = 70;

/** Name of the node that the URL names, with a button to copy it. */
export function NodeTitle() {
  const styles = useStyles2(getStyles);
  const name = new URLSearchParams(useLocation().search).get(NODE_PARAM) ?? 'Node';
  return (
    <div className={styles.title}>
      <h1 title={name}>{shortenMiddle(name, LONGEST)}</h1>
      <ClipboardButton
        icon="copy"
        variant="secondary"
        fill="text"
        getText={() => name}
        aria-label="Copy the name of the node"
      />
    </div>
  );
}

const getStyles = () => ({
  title: css({ display: 'flex', alignItems: 'center', '& h1': { margin: 0, overflowWrap: 'anywhere' } }),
});
