const LAST_RELOAD = 'mingkao.reloaded-at'
const AGAIN_AFTER_MS = 10_000

/** After an upgrade an open page may ask for a script that is gone: load the page anew, but never in a circle. */
export function reloadOnMissingChunk(): void {
  window.addEventListener('vite:preloadError', (event) => {
    const last = Number(sessionStorage.getItem(LAST_RELOAD) ?? 0)
    if (Date.now() - last < AGAIN_AFTER_MS) return
    event.preventDefault()
    sessionStorage.setItem(LAST_RELOAD, String(Date.now()))
    window.location.reload()
  })
}
