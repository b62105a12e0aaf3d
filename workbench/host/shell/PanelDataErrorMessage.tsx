import { LoadingState } from '@grafana/data';
import { type PanelDataErrorViewProps } from '@grafana/runtime';

/** What a panel shows when its data is not of the shape it draws. */
export function PanelDataErrorMessage({ data, message, needsNumberField, needsTimeField }: PanelDataErrorViewProps) {
  return <div data-testid="data-testid Panel data error message">{message ?? describe()}</div>;

  function describe(): string {
    if (data.state === LoadingState.Error) {
      return data.error?.message ?? 'Query error';
    }
    if (data.series.every((frame) => frame.length === 0)) {
      return 'No data';
    }
    if (needsTimeField && !data.series.some((frame) => frame.fields.some((field) => field.type === 'time'))) {
      return 'Data is missing a time field';
    }
    return needsNumberField ? 'Data is missing a number field' : 'Cannot visualize data';
  }
}
