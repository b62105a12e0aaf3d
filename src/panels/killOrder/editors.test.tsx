import type { StandardEditorProps } from '@grafana/data';
import { fireEvent, render, screen } from '@testing-library/react';

import { PriorityClassesInput, ThresholdInput } from './editors';

const propsOf = (value: string, onChange: (value?: string) => void = () => undefined): StandardEditorProps<string> => ({
  value,
  onChange,
  item: { id: 'x', name: 'x' },
  context: { data: [] },
});

describe('ThresholdInput', () => {
  it('says at once what is wrong', () => {
    render(<ThresholdInput {...propsOf('100 Mb')} />);
    expect(screen.getByRole('alert')).toHaveTextContent('Write a quantity such as 100Mi or a percentage such as 5%');
  });

  it.each(['100Mi', '5%', '', '$threshold'])('says nothing about %p', (value) => {
    render(<ThresholdInput {...propsOf(value)} />);
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('hands on what is typed', () => {
    const onChange = jest.fn();
    render(<ThresholdInput {...propsOf('5%', onChange)} />);
    fireEvent.change(screen.getByRole('textbox', { name: 'Eviction threshold' }), { target: { value: '6%' } });
    expect(onChange).toHaveBeenCalledWith('6%');
  });
});

describe('PriorityClassesInput', () => {
  it('names the first entry that is not valid', () => {
    render(<PriorityClassesInput {...propsOf('a=1\nb\nc')} />);
    expect(screen.getByRole('alert')).toHaveTextContent('not "b"');
  });

  it('says nothing about valid entries', () => {
    render(<PriorityClassesInput {...propsOf('a=1\nb=2')} />);
    expect(screen.queryByRole('alert')).toBeNull();
  });
});
