/** What came of one vector: its id and, when it failed, why. */
export interface CaseOutcome {
  id: string;
  /** Empty when the case passed. */
  problems: string[];
}

/** A vector as it stands in the file. */
export type VectorCase = Record<string, unknown>;

/** Checks one case; returns what is wrong, nothing when all of its expectations hold. */
export type CaseCheck = (vector: VectorCase) => string[];
