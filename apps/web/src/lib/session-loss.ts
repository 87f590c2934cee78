const target = new EventTarget()
const LOST = 'lost'
let signIns = 0

/** A request came back 401 in the middle of work: the frame asks to sign in again, the page stays as it is. */
export function announceSessionLoss(): void {
  target.dispatchEvent(new Event(LOST))
}

export function onSessionLoss(listener: () => void): () => void {
  target.addEventListener(LOST, listener)
  return () => target.removeEventListener(LOST, listener)
}

/** Somebody has signed in: what was asked before is no longer answered for this session. */
export function noteSignIn(): void {
  signIns += 1
}

/**
 * Asks, and asks once more when the 401 came back only after somebody had signed in again: it tells of the session
 * before. A request refused for want of a session has done nothing, so a write may be sent twice.
 */
export async function withPresentSession<T>(ask: () => Promise<T>, isRefused: (error: unknown) => boolean): Promise<T> {
  const asked = signIns
  try {
    return await ask()
  } catch (error) {
    if (!isRefused(error) || asked === signIns) throw error
    return ask()
  }
}
