import { isRecord, recordsOf, textOf } from '../dashboard/isRecord';

/** One half of Explore as its address describes it. */
export interface ExplorePane {
  dataSource: string;
  from: string;
  to: string;
  queries: Array<Record<string, unknown>>;
}

/** Reads the `panes` parameter of Explore, or the older `left` and `right`. Anything unreadable is left out. */
export function explorePanes(search: string): ExplorePane[] {
  const params = new URLSearchParams(search);
  const panes = parse(params.get('panes'));
  const raw = isRecord(panes) ? Object.values(panes) : [parse(params.get('left')), parse(params.get('right'))];
  return raw.filter(isRecord).map((pane) => {
    const range = isRecord(pane.range) ? pane.range : {};
    return {
      dataSource: textOf(pane.datasource),
      from: textOf(range.from, 'now-1h'),
      to: textOf(range.to, 'now'),
      queries: recordsOf(pane.queries),
    };
  });
}

function parse(text: string | null): unknown {
  try {
    return text === null ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}
