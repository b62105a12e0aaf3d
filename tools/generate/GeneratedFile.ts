/** A committed file that is made from the sources. */
export interface GeneratedFile {
  /** From the project's folder. */
  path: string;
  /** Ends with a line feed. */
  content: () => string;
}
