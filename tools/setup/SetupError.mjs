/** Something outside the project is missing; its message tells a person what to do. */
export class SetupError extends Error {}
