import { theme } from 'antd'
import type { ThemeConfig } from 'antd'
import { dark, fontFamily, light } from './tokens.ts'
import type { Palette } from './tokens.ts'

/**
 * Ant Design brought to the product's measures: 14 px text, 32 px controls, radius 6 / 4, flat surfaces.
 * `isStill`: what opens is there at once, and nothing waits for a motion that has been taken away.
 */
export function antdTheme(mode: 'light' | 'dark', isStill: boolean): ThemeConfig {
  const palette = mode === 'dark' ? dark : light
  return {
    algorithm: mode === 'dark' ? theme.darkAlgorithm : theme.defaultAlgorithm,
    token: { ...sizes, ...colours(palette), motion: !isStill },
    components: components(palette),
  }
}

const sizes = {
  fontFamily,
  fontSize: 14,
  borderRadius: 4,
  borderRadiusLG: 6,
  borderRadiusSM: 3,
  controlHeight: 32,
  controlHeightSM: 26,
  wireframe: false,
  motionDurationMid: '0.12s',
  motionDurationSlow: '0.18s',
} as const

function colours(palette: Palette) {
  return {
    colorPrimary: palette.accent,
    colorInfo: palette.accent,
    colorLink: palette.accent,
    colorLinkHover: palette.accent,
    colorError: palette.red,
    colorWarning: palette.amber,
    colorSuccess: palette.green,
    colorText: palette.text,
    colorTextSecondary: palette.text2,
    colorTextTertiary: palette.text3,
    colorTextDescription: palette.text2,
    colorTextPlaceholder: palette.text3,
    colorTextHeading: palette.text,
    colorIcon: palette.text2,
    colorBgLayout: palette.bg,
    colorBgContainer: palette.surface,
    colorBgElevated: palette.surface,
    colorBgMask: palette.mask,
    colorBorder: palette.line2,
    colorBorderSecondary: palette.line,
    colorSplit: palette.line,
    controlItemBgActive: palette.accentBg,
    controlItemBgActiveHover: palette.accentBg,
    boxShadow: palette.shadow,
    boxShadowSecondary: palette.shadow,
  }
}

function components(palette: Palette): NonNullable<ThemeConfig['components']> {
  return {
    Button: {
      colorPrimary: palette.button,
      colorPrimaryHover: palette.buttonHover,
      colorPrimaryActive: palette.buttonHover,
      primaryColor: palette.onFill,
      primaryShadow: 'none',
      defaultShadow: 'none',
      dangerShadow: 'none',
      colorError: palette.red,
    },
    Table: {
      headerBg: palette.sub,
      headerColor: palette.text2,
      headerSplitColor: 'transparent',
      rowHoverBg: palette.sub,
      rowSelectedBg: palette.accentBg,
      rowSelectedHoverBg: palette.accentBg,
      borderColor: palette.line,
      cellFontSizeSM: 13,
      cellPaddingBlockSM: 6,
      cellPaddingInlineSM: 12,
      cellPaddingBlock: 10,
      cellPaddingInline: 12,
    },
    Segmented: { itemSelectedColor: palette.accent, itemSelectedBg: palette.surface, trackBg: palette.sub },
    Tabs: { horizontalItemPadding: '10px 0', horizontalMargin: '0 0 12px 0' },
    Drawer: { paddingLG: 16 },
    Tooltip: { colorBgSpotlight: palette.text, colorTextLightSolid: palette.surface },
    Checkbox: { colorPrimary: palette.button, colorPrimaryHover: palette.buttonHover },
    Switch: { colorPrimary: palette.button, colorPrimaryHover: palette.buttonHover },
  }
}
