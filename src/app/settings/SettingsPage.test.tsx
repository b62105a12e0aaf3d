import { screen, waitFor, within } from '@testing-library/react';

import { FakeGrafana } from '../../adapters/settings/test/fakeGrafana';

import { button, click, field, type } from './test/formControls';
import { renderSettings } from './test/renderSettings';

describe('SettingsPage: the form', () => {
  it('shows what is stored, and has nothing to save', async () => {
    await renderSettings({
      jsonData: {
        evictionHard: '5%',
        clusterLabel: 'region',
        productionNamespaces: ['shop', 'pay'],
        priorityClasses: [{ name: 'web', value: 7 }],
      },
    });
    expect(field('Hard threshold')).toHaveValue('5%');
    expect(field('Cluster label')).toHaveValue('region');
    expect(field('Namespaces that count as production')).toHaveValue('shop, pay');
    expect(field('Name of class 1')).toHaveValue('web');
    expect(field('Value of class 1')).toHaveValue('7');
    expect(button('Save')).toBeDisabled();
    expect(button('Discard')).toBeDisabled();
    expect(screen.queryByText(/Unsaved/)).not.toBeInTheDocument();
  });

  it('takes what Grafana has now over what it had cached', async () => {
    await renderSettings({ jsonData: { evictionHard: '6%' }, cached: { evictionHard: '5%' } });
    expect(field('Hard threshold')).toHaveValue('6%');
  });

  it.each([
    ['Hard threshold', '100 MB', /^Write a quantity such as 100Mi/],
    ['Soft threshold', '101%', /between 0% and 100%/],
    ['Cluster label', '1st', /"1st" is not a Prometheus label name/],
    ['Namespaces that count as production', 'shop, My_Shop', /"My_Shop" is not a namespace name/],
  ])('says at %s what is wrong with %s, and does not save it', async (name, text, sentence) => {
    await renderSettings();
    type(name, text);
    expect(screen.getByRole('alert')).toHaveTextContent(sentence);
    expect(field(name)).toBeInvalid();
    expect(button('Save')).toBeDisabled();
    expect(screen.getByText(/^Unsaved changes\. To be corrected first: .+\.$/)).toBeVisible();
    type(name, '');
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
    expect(field(name)).toBeValid();
  });

  it('shows stored values that are not valid, with what is wrong', async () => {
    await renderSettings({
      jsonData: {
        evictionHard: { memory: '1Gi' },
        priorityClasses: [{ name: 'web', value: 'high' }],
        dataSourceUid: 'gone',
      },
    });
    expect(field('Hard threshold')).toHaveValue('{"memory":"1Gi"}');
    expect(field('Value of class 1')).toHaveValue('high');
    const sentences = screen.getAllByRole('alert').map(({ textContent }) => textContent);
    expect(sentences).toEqual([
      expect.stringContaining('no Prometheus data source with the uid "gone"'),
      expect.stringContaining('The value of web must be a whole number'),
      expect.stringContaining('Write a quantity'),
    ]);
    expect(button('Save')).toBeDisabled();
    expect(
      screen.getByText('To be corrected first: Prometheus data source, Priority classes, Hard threshold.')
    ).toBeVisible();
    click("Use Grafana's default");
    expect(screen.getAllByRole('alert')).toHaveLength(2);
  });

  it('says how a threshold is read', async () => {
    await renderSettings();
    type('Hard threshold', '100m');
    expect(screen.getByText(/Read as: 1 B\./)).toBeVisible();
    type('Hard threshold', '7.5%');
    expect(screen.getByText(/Read as: 7\.5 % of each node's memory\./)).toBeVisible();
    type('Hard threshold', '0%');
    expect(screen.getByText(/Read as: switched off\./)).toBeVisible();
  });

  it('goes back to what is stored', async () => {
    await renderSettings({ jsonData: { evictionHard: '5%' } });
    type('Hard threshold', 'nonsense');
    expect(screen.getByText(/^Unsaved changes/)).toBeVisible();
    click('Discard');
    expect(field('Hard threshold')).toHaveValue('5%');
    expect(screen.queryByText(/Unsaved/)).not.toBeInTheDocument();
  });

  it('warns before a tab with unsaved changes is closed, and only then', async () => {
    await renderSettings();
    const leave = () => {
      const event = new Event('beforeunload', { cancelable: true });
      window.dispatchEvent(event);
      return event.defaultPrevented;
    };
    expect(leave()).toBe(false);
    type('Hard threshold', '5%');
    expect(leave()).toBe(true);
    click('Discard');
    expect(leave()).toBe(false);
  });

  it('names every field', async () => {
    await renderSettings({ jsonData: { priorityClasses: [{ name: 'web', value: 7 }] } });
    const fields = [...screen.getAllByRole('textbox'), ...screen.getAllByRole('combobox')];
    expect(fields.length).toBeGreaterThanOrEqual(9);
    for (const element of fields) {
      expect(element).toHaveAccessibleName();
    }
  });
});

describe('SettingsPage: saving', () => {
  it('stores what was typed beside what is not ours, and says so', async () => {
    const { grafana } = await renderSettings({ jsonData: { foreign: 1, evictionHard: '5%', evictionSoft: '1Gi' } });
    type('Hard threshold', '200Mi');
    type('Soft threshold', '');
    click('Save');
    expect(await screen.findByText(/^Saved\./)).toBeVisible();
    expect(grafana.posted).toEqual([{ enabled: true, pinned: true, jsonData: { foreign: 1, evictionHard: '200Mi' } }]);
    expect(field('Hard threshold')).toHaveValue('200Mi');
    expect(button('Save')).toBeDisabled();
    type('Hard threshold', '300Mi');
    expect(screen.queryByText(/^Saved\./)).not.toBeInTheDocument();
    click('Discard');
    expect(field('Hard threshold')).toHaveValue('200Mi');
  });

  it.each([
    [{ status: 403, data: { message: 'Access denied' } }, /you are not allowed/, /Access denied \(status 403\)/],
    [{ status: 500, data: { message: 'Failed to update plugin setting' } }, /refused the settings/, /status 500/],
    [{ status: 401, data: {} }, /session has ended/, /status 401/],
    [new TypeError('Failed to fetch'), /Grafana did not answer/, /Failed to fetch/],
  ])('loses nothing when it fails with %p', async (error, title, said) => {
    const { grafana } = await renderSettings({ jsonData: { evictionHard: '5%' } });
    type('Hard threshold', '200Mi');
    grafana.failures = [{ method: 'POST', error }];
    click('Save');
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent(title);
    expect(alert).toHaveTextContent(said);
    expect(alert).toHaveTextContent('Everything typed is still here');
    expect(field('Hard threshold')).toHaveValue('200Mi');
    expect(screen.getByText(/^Unsaved changes/)).toBeVisible();
    click('Save');
    expect(await screen.findByText(/^Saved\./)).toBeVisible();
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });

  it('opens with what Grafana had cached when it does not answer, and says so', async () => {
    const grafana = new FakeGrafana();
    grafana.failures = [{ method: 'GET', error: { status: 500 } }];
    await renderSettings({ grafana, jsonData: { evictionHard: '6%' }, cached: { evictionHard: '5%' } });
    expect(field('Hard threshold')).toHaveValue('5%');
    expect(screen.getByText('Grafana did not give the present settings')).toBeVisible();
  });
});

describe('SettingsPage: who may not save', () => {
  it.each(['Editor', 'Viewer'] as const)('lets a user with the role %s look', async (role) => {
    await renderSettings({ role, jsonData: { evictionHard: '5%', priorityClasses: [{ name: 'web', value: 7 }] } });
    expect(screen.getByText('You can look at these settings but not change them')).toBeVisible();
    const form = within(screen.getByRole('form'));
    for (const element of [...form.getAllByRole('textbox'), ...form.getAllByRole('combobox')]) {
      expect(element).toBeDisabled();
    }
    expect(field('Hard threshold')).toHaveValue('5%');
    expect(screen.queryByText('Save')).not.toBeInTheDocument();
    expect(screen.queryByLabelText('Paste a list')).not.toBeInTheDocument();
    expect(button('Add a class')).toBeDisabled();
  });

  it('lets in whom an administrator gave the permission', async () => {
    await renderSettings({ role: 'Editor', permissions: { 'plugins:write': true } });
    await waitFor(() => expect(field('Hard threshold')).toBeEnabled());
    expect(button('Save')).toBeVisible();
  });
});
