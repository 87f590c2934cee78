const target = new EventTarget()
const LOST = 'lost'

/** A request came back 401 in the middle of work: the frame asks to sign in again, the page stays as it is. */
export function announceSessionLoss(): void {
  target.dispatchEvent(new Event(LOST))
}

export function onSessionLoss(listener: () => void): () => void {
  target.addEventListener(LOST, listener)
  return () => target.removeEventListener(LOST, listener)
}
