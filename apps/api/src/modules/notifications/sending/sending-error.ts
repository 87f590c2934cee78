/** A message that could not be sent, in Chinese that says what to look at. Shown to whoever runs the server. */
export class SendingError extends Error {
  override readonly name = 'SendingError'
}
