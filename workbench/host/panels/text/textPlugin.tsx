import { PanelPlugin, type PanelProps, renderTextPanelMarkdown } from '@grafana/data';

import { panelOptionDefaults } from '../optionDefaults';

interface TextOptions {
  mode: string;
  content: string;
}

/** Plain text. Markdown is reduced to its words, since the workbench writes no HTML strings into a page. */
function TextPanel({ options, replaceVariables }: PanelProps<TextOptions>) {
  const content = replaceVariables(options.content);
  return (
    <div style={{ whiteSpace: 'pre-wrap', height: '100%', overflow: 'auto' }}>{plainText(content, options.mode)}</div>
  );
}

function plainText(content: string, mode: string): string {
  if (mode === 'code') {
    return content;
  }
  const html = mode === 'html' ? content : renderTextPanelMarkdown(content, {});
  return new DOMParser().parseFromString(html, 'text/html').body.textContent?.trim() ?? '';
}

export const plugin = new PanelPlugin<TextOptions>(TextPanel).setPanelOptions((builder) =>
  panelOptionDefaults(builder, { mode: 'markdown', content: '' })
);
