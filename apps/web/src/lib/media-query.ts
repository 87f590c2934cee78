import { useSyncExternalStore } from 'react'

/** @returns a hook that says whether the media query holds, and follows it live */
export function mediaQuery(query: string): () => boolean {
  const list = window.matchMedia(query)
  function subscribe(changed: () => void): () => void {
    list.addEventListener('change', changed)
    return () => list.removeEventListener('change', changed)
  }
  return function useMediaQuery() {
    return useSyncExternalStore(subscribe, () => list.matches)
  }
}
