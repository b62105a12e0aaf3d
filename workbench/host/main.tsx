import 'uplot/dist/uPlot.min.css';

import { createRoot } from 'react-dom/client';
import { setPanelDataErrorView, setPanelRenderer, setPluginPage } from '@grafana/runtime/internal';

import { bootServices } from './boot/bootServices';
import { AppRoot } from './shell/AppRoot';
import { interceptLinkClicks } from './shell/interceptLinkClicks';
import { PanelDataErrorMessage } from './shell/PanelDataErrorMessage';
import { PluginPage } from './shell/PluginPage';
import { StandalonePanel } from './shell/StandalonePanel';

async function start(root: HTMLElement): Promise<void> {
  await bootServices();
  setPluginPage(PluginPage);
  setPanelDataErrorView(PanelDataErrorMessage);
  setPanelRenderer(StandalonePanel);
  document.addEventListener('click', interceptLinkClicks);
  createRoot(root).render(<AppRoot />);
}

const root = document.getElementById('reactRoot');
if (root) {
  start(root).catch((error: unknown) => {
    console.error('The workbench failed to start', error);
    root.textContent = `The workbench failed to start: ${String(error)}`;
  });
}
