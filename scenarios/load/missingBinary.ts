const codeOf = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;

/** An error that says which program is missing and how a Debian machine gets it; other errors keep their message. */
export function explainSpawnError(program: string, error: unknown): Error {
  return codeOf(error) === 'ENOENT'
    ? new Error(`${program} was not found: install it with "apt-get install prometheus" or put it on the PATH`)
    : new Error(`${program} could not be started: ${String(error)}`);
}
