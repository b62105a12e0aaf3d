/** An error that says which program is missing and how a Debian machine gets it; other errors pass through. */
export function explainSpawnError(program: string, error: unknown): Error {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
    return new Error(`${program} was not found: install it with "apt-get install prometheus" or put it on the PATH`);
  }
  return error instanceof Error ? error : new Error(String(error));
}
