import { fireEvent, screen } from '@testing-library/react';

// Roles and names of every element are costly to compute in jsdom, and the form is large; texts and labels are cheap.

/** The button with this text or this `aria-label`. */
export function button(name: string): HTMLElement {
  const found = screen.queryByLabelText(name) ?? screen.getByText(name).closest('button');
  if (!(found instanceof HTMLButtonElement)) {
    throw new Error(`${name} is no button`);
  }
  return found;
}

export const click = (name: string): void => void fireEvent.click(button(name));

/** The field whose label begins so; descriptions are part of labels. */
export const field = (label: string): HTMLElement => screen.getByLabelText(new RegExp(`^${label}`));

/** Puts a text into a field in place of what is there. */
export const type = (label: string, text: string): void =>
  void fireEvent.change(field(label), { target: { value: text } });
