/** Thrown out of a start that was called off half-way; whoever sees it has nothing more to do. */
class CalledOff extends Error {
  override readonly name = 'CalledOff'
}

/** What a process holds and has to give back, in the reverse order, however far its start has come. */
export type Lifetime = {
  /**
   * Opens something and remembers how to close it. A stop waits until it is open, so that nothing is left half open.
   * @throws CalledOff when the process is stopping
   */
  hold: <T>(open: () => Promise<T>, close: (it: T) => Promise<void>) => Promise<T>
  /** Closes everything. However often it is called, it happens once. Never throws: `onTrouble` hears of what failed. */
  end: () => Promise<void>
  readonly isEnding: boolean
}

/** @param onTrouble hears of each thing that could not be closed; the others are closed all the same */
export function openLifetime(onTrouble: (error: unknown) => void): Lifetime {
  const closers: (() => Promise<void>)[] = []
  let opening: Promise<unknown> = Promise.resolve()
  let ending: Promise<void> | undefined

  async function closeAll(): Promise<void> {
    await opening.catch(() => undefined)
    for (const close of closers.toReversed()) await close().catch(onTrouble)
  }

  return {
    async hold(open, close) {
      if (ending) throw new CalledOff()
      const opened = open().then((it) => {
        closers.push(() => close(it))
        return it
      })
      opening = opened
      const it = await opened
      if (ending) throw new CalledOff()
      return it
    },
    end: () => (ending ??= closeAll()),
    get isEnding() {
      return ending !== undefined
    },
  }
}
