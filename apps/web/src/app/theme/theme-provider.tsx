import { App, ConfigProvider } from 'antd'
import zhCN from 'antd/locale/zh_CN'
import { useEffect, useMemo, useState } from 'react'
import type { ReactNode } from 'react'
import { antdTheme } from './antd-theme.ts'
import { installCssVariables } from './css-variables.ts'
import { ThemeContext, readThemeChoice, rememberThemeChoice } from './theme-choice.ts'
import { useSystemIsDark, useWantsStillness } from './system-wishes.ts'

installCssVariables(document)

/** 外观: light, dark or as the system says; one set of tokens for Ant Design and for our own stylesheets. */
export function ThemeProvider({ children }: { children: ReactNode }) {
  const [choice, setChoice] = useState(readThemeChoice)
  const system = useSystemIsDark() ? 'dark' : 'light'
  const isStill = useWantsStillness()
  const mode = choice === 'system' ? system : choice
  useEffect(() => {
    document.documentElement.dataset['theme'] = mode
  }, [mode])
  const theme = useMemo(() => antdTheme(mode, isStill), [mode, isStill])
  const context = useMemo(
    () => ({
      choice,
      mode,
      choose: (next: typeof choice) => {
        rememberThemeChoice(next)
        setChoice(next)
      },
    }),
    [choice, mode],
  )
  return (
    <ThemeContext value={context}>
      <ConfigProvider locale={zhCN} theme={theme} button={{ autoInsertSpace: false }}>
        <App>{children}</App>
      </ConfigProvider>
    </ThemeContext>
  )
}
