import { dark, fontFamily, light } from './tokens.ts'
import type { Palette } from './tokens.ts'

function kebab(name: string): string {
  return name.replace(/[A-Z]|\d/g, (sign) => `-${sign.toLowerCase()}`)
}

/** `--line-2: #c9d0d9; --heat-1: …`: what stylesheets use, so that no colour is written twice. */
function cssVariables(palette: Palette): string {
  return Object.entries(palette)
    .flatMap(([name, value]: [string, string | readonly string[]]) =>
      typeof value === 'string'
        ? [`--${kebab(name)}: ${value}`]
        : value.map((step, index) => `--${kebab(name)}-${index + 1}: ${step}`),
    )
    .join('; ')
}

/** Both palettes for the whole document; `data-theme` on the root element chooses. */
export function installCssVariables(document: Document): void {
  const style = document.createElement('style')
  style.textContent = [
    `:root { --font: ${fontFamily}; color-scheme: light; ${cssVariables(light)} }`,
    `:root[data-theme='dark'] { color-scheme: dark; ${cssVariables(dark)} }`,
  ].join('\n')
  document.head.append(style)
}
