import { screen } from '@testing-library/react';

import { button, click, type } from './test/formControls';
import { renderSettings } from './test/renderSettings';

const paste = (text: string) => {
  type('Paste a list', text);
  click('Fill the table');
};
const table = () =>
  screen
    .queryAllByLabelText(/^(Name|Value) of class/)
    .map((input) => (input instanceof HTMLInputElement ? input.value : ''));

describe('priority classes', () => {
  it('shows the two that Kubernetes makes itself, without fields', async () => {
    await renderSettings();
    expect(screen.getByRole('row', { name: 'system-cluster-critical 2000000000 built in' })).toBeVisible();
    expect(screen.getByRole('row', { name: 'system-node-critical 2000001000 built in' })).toBeVisible();
    expect(table()).toEqual([]);
  });

  it('adds a row that is not wrong while it is empty, and puts the cursor into it', async () => {
    await renderSettings();
    click('Add a class');
    expect(screen.getByLabelText('Name of class 1')).toHaveFocus();
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
    expect(screen.queryByText(/Unsaved/)).not.toBeInTheDocument();
    type('Name of class 1', 'web');
    expect(screen.getByRole('alert')).toHaveTextContent('The value of web must be a whole number');
    type('Value of class 1', '1e9');
    expect(screen.getByRole('alert')).toHaveTextContent('The value of web must be a whole number');
    type('Value of class 1', '1000000000');
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
    expect(button('Save')).toBeEnabled();
  });

  it('says in which row a name stands twice', async () => {
    await renderSettings({ jsonData: { priorityClasses: { web: 5, batch: 1 } } });
    type('Name of class 2', 'web');
    expect(screen.getByRole('alert')).toHaveTextContent('web is listed twice.');
    expect(screen.getByLabelText('Name of class 1')).toBeValid();
    expect(screen.getByLabelText('Name of class 2')).toBeInvalid();
  });

  it('removes the row that was meant, and leaves the keyboard somewhere', async () => {
    const { grafana } = await renderSettings({ jsonData: { priorityClasses: { web: 5, batch: 1, jobs: 2 } } });
    click('Remove class 2 (batch)');
    expect(table()).toEqual(['web', '5', 'jobs', '2']);
    expect(button('Add a class')).toHaveFocus();
    click('Save');
    await screen.findByText(/^Saved/);
    expect(grafana.posted).toMatchObject([
      {
        jsonData: {
          priorityClasses: [
            { name: 'web', value: 5 },
            { name: 'jobs', value: 2 },
          ],
        },
      },
    ]);
  });
});

describe('a pasted list', () => {
  it('fills the table and says what it did', async () => {
    await renderSettings({ jsonData: { priorityClasses: { web: 5, same: 1 } } });
    paste('NAME VALUE\nweb 6 false 3d\nsame 1\nnew=-7\nsystem-node-critical 2000001000 false 1y');
    expect(table()).toEqual(['web', '6', 'same', '1', 'new', '-7']);
    expect(screen.getByText('Classes: 1 added, 1 changed, 1 there already, 1 built in and left out.')).toBeVisible();
    expect(screen.getByLabelText(/^Paste a list/)).toHaveValue('');
    expect(screen.getByText(/^Unsaved changes/)).toBeVisible();
  });

  it('gives back the lines that it does not understand', async () => {
    await renderSettings();
    paste('web=5\nwhat is this\nand=this');
    expect(table()).toEqual(['web', '5']);
    expect(screen.getByLabelText(/^Paste a list/)).toHaveValue('what is this\nand=this');
    expect(screen.getByRole('alert')).toHaveTextContent('These 2 lines have no name and whole number');
  });

  it('changes nothing when it understands nothing', async () => {
    await renderSettings({ jsonData: { priorityClasses: { web: 5 } } });
    paste('kubectl: command not found');
    expect(table()).toEqual(['web', '5']);
    expect(screen.getByText('No class found in the list.')).toBeVisible();
    expect(screen.queryByText(/Unsaved/)).not.toBeInTheDocument();
  });

  it('checks pasted values like typed ones', async () => {
    await renderSettings();
    paste('huge=5000000000');
    expect(screen.getByRole('alert')).toHaveTextContent('The value of huge must be a whole number');
    expect(button('Save')).toBeDisabled();
  });
});
