/** Something that happened on a node, to be marked on its time strip. */
export interface NodeMark {
  atSeconds: number;
  kind: 'kill' | 'eviction' | 'change' | 'note';
  text: string;
}
