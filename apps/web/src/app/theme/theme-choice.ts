import { createContext, useContext } from 'react'

export const THEME_CHOICES = ['light', 'dark', 'system'] as const
export type ThemeChoice = (typeof THEME_CHOICES)[number]

const KEY = 'mingkao.theme'

/** The choice belongs to the browser, not to the account: an office's screens differ. */
export function readThemeChoice(): ThemeChoice {
  const stored = localStorage.getItem(KEY)
  return THEME_CHOICES.find((choice) => choice === stored) ?? 'system'
}

export function rememberThemeChoice(choice: ThemeChoice): void {
  localStorage.setItem(KEY, choice)
}

export interface ThemeState {
  readonly choice: ThemeChoice
  /** What `system` comes to at this moment. */
  readonly mode: 'light' | 'dark'
  readonly choose: (choice: ThemeChoice) => void
}

export const ThemeContext = createContext<ThemeState>({ choice: 'system', mode: 'light', choose: () => undefined })

export function useTheme(): ThemeState {
  return useContext(ThemeContext)
}
