import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { Button, Combobox, useStyles2 } from '@grafana/ui';

import { shortenMiddle } from '../../components/text/shortenMiddle';

interface NodeChooserProps {
  nodes: string[];
  onChoose: (node: string) => void;
}

const MOST_BUTTONS = 8;
const LONGEST = 40;

/** Asks which node the panel is about: orders of several nodes cannot be mixed. */
export function NodeChooser({ nodes, onChoose }: NodeChooserProps) {
  const styles = useStyles2(getStyles);
  return (
    <section aria-label="Choose a node">
      <p>The data holds {nodes.length} nodes. Choose one, or set the panel&#39;s option Node:</p>
      {nodes.length > MOST_BUTTONS ? (
        <Combobox
          aria-label="Node"
          options={nodes.map((node) => ({ value: node, label: node }))}
          value={null}
          placeholder="Node"
          onChange={({ value }) => onChoose(value)}
        />
      ) : (
        <div className={styles.buttons}>
          {nodes.map((node) => (
            <Button key={node} variant="secondary" size="sm" tooltip={node} onClick={() => onChoose(node)}>
              {shortenMiddle(node, LONGEST)}
            </Button>
          ))}
        </div>
      )}
    </section>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  buttons: css({ display: 'flex', flexWrap: 'wrap', gap: theme.spacing(1) }),
});
