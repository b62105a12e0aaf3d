import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

import { readSettings } from '../../adapters/settings/readSettings';

import { SettingsProblems } from './SettingsProblems';
import { setWorld } from './test/renderSettings';

const { problems } = readSettings({ evictionHard: 'lots', clusterLabel: 'a-b' });

describe('SettingsProblems', () => {
  it('is silent while everything is valid', () => {
    setWorld();
    const { container } = render(<SettingsProblems problems={readSettings({ evictionHard: '5%' }).problems} />);
    expect(container).toBeEmptyDOMElement();
  });

  it('names the first, counts the rest and leads to the configuration', () => {
    setWorld();
    render(<SettingsProblems problems={problems} />);
    expect(screen.getByRole('alert')).toHaveTextContent(
      /Cluster label: "a-b" is not a Prometheus label name.*and 1 more/
    );
    expect(screen.getByRole('link', { name: 'Open the configuration' })).toHaveAttribute(
      'href',
      '/plugins/culprit-oom-app?page=configuration'
    );
  });

  it('sends others to an administrator', () => {
    setWorld({ role: 'Viewer' });
    render(<SettingsProblems problems={problems} />);
    expect(screen.queryByRole('link')).not.toBeInTheDocument();
    expect(screen.getByText(/An administrator can correct it/)).toBeVisible();
  });

  it('stays away once dismissed, until something else is wrong', async () => {
    setWorld();
    const { rerender } = render(<SettingsProblems problems={problems} />);
    await userEvent.click(screen.getByRole('button', { name: /close/i }));
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
    rerender(<SettingsProblems problems={[...problems]} />);
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
    rerender(<SettingsProblems problems={problems.slice(1)} />);
    expect(screen.getByRole('alert')).toBeVisible();
  });
});
