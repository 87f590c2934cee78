/**
 * Something the person at the terminal can put right: a bad setting, a port in use, a full disk. Its message says
 * what to do; it is printed without a stack and ends the process with code 1.
 */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}
