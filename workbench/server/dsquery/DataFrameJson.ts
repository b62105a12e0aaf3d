/** The part of Grafana's data frame JSON the workbench writes. */
export interface DataFrameJson {
  schema: {
    refId: string;
    meta: FrameMeta;
    fields: FieldSchema[];
  };
  data: {
    values: Array<Array<number | string | null>>;
    entities?: Array<NumberEntities | null>;
  };
}

export interface FrameMeta {
  type?: string;
  typeVersion?: [number, number];
  custom?: Record<string, unknown>;
  executedQueryString?: string;
  notices?: Array<{ severity: 'warning' | 'info'; text: string }>;
}

interface FieldSchema {
  name: string;
  type: 'time' | 'number' | 'string';
  typeInfo: { frame: string };
  labels?: Readonly<Record<string, string>>;
  config: Record<string, unknown>;
}

/** Row numbers of the values JSON cannot carry; an empty list is left out. */
export interface NumberEntities {
  NaN?: number[];
  Inf?: number[];
  NegInf?: number[];
}
