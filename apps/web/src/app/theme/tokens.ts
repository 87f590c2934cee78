/** 配色: every colour of the product, once. Names say what a colour is for; contrast against its own surface is AA or better. */
export interface Palette {
  /** page · card and navigation · table head and folder rows */
  readonly bg: string
  readonly surface: string
  readonly sub: string
  /** rules and card edges · edges of controls */
  readonly line: string
  readonly line2: string
  /** body · secondary · hints (never on a tinted row) */
  readonly text: string
  readonly text2: string
  readonly text3: string
  /** links and selection · its tint · the one filled button */
  readonly accent: string
  readonly accentBg: string
  readonly button: string
  readonly buttonHover: string
  readonly onFill: string
  /** 未达标, 超期, 拒绝, points lost; nothing else */
  readonly red: string
  readonly redBg: string
  readonly redLine: string
  readonly redFill: string
  /** 暂计, 预警, 待确认 */
  readonly amber: string
  readonly amberBg: string
  readonly amberLine: string
  readonly amberFill: string
  /** 达标, ▲ */
  readonly green: string
  readonly greenBg: string
  readonly greenLine: string
  /** charts: bar · the words on it · earlier months · earlier short months · lost points · hatch of what does not apply · period's ground */
  readonly fill: string
  readonly onChart: string
  readonly fillPast: string
  readonly redPast: string
  readonly onPast: string
  readonly lost: string
  readonly hatch: string
  readonly ground: string
  /** heat: from 10, 20, 30, 50, 70, 90 items a month; digits turn from 70 on */
  readonly heat: readonly [string, string, string, string, string, string]
  readonly onHeatLow: string
  readonly onHeatHigh: string
  readonly shadow: string
  readonly mask: string
}

export const light: Palette = {
  bg: '#f2f4f7',
  surface: '#ffffff',
  sub: '#f6f8fa',
  line: '#e3e7ec',
  line2: '#c9d0d9',
  text: '#18212c',
  text2: '#4d5866',
  text3: '#667180',
  accent: '#1f4e8c',
  accentBg: '#eaf1f9',
  button: '#1f4e8c',
  buttonHover: '#2a5fa5',
  onFill: '#ffffff',
  red: '#b42318',
  redBg: '#fdf1ef',
  redLine: '#eec0ba',
  redFill: '#c8463a',
  amber: '#8a5700',
  amberBg: '#fdf5e4',
  amberLine: '#ecd49a',
  amberFill: '#d9a016',
  green: '#1d6b3f',
  greenBg: '#ecf6f0',
  greenLine: '#b5dac4',
  fill: '#3d6ca8',
  onChart: '#ffffff',
  fillPast: '#a9c0dc',
  redPast: '#f0b6b0',
  onPast: '#18212c',
  lost: '#f3b9b2',
  hatch: '#c9d0d9',
  ground: '#eaf1f9',
  heat: ['#e6eef8', '#cfdff1', '#b2cbe7', '#87abd6', '#4676b0', '#2f619f'],
  onHeatLow: '#18212c',
  onHeatHigh: '#ffffff',
  shadow: '0 6px 16px rgb(24 33 44 / 14%), 0 1px 3px rgb(24 33 44 / 12%)',
  mask: 'rgb(24 33 44 / 45%)',
}

export const dark: Palette = {
  bg: '#0e131a',
  surface: '#161c25',
  sub: '#1b222d',
  line: '#28313e',
  line2: '#3b4656',
  text: '#e7ecf3',
  text2: '#aab4c2',
  text3: '#8d98a8',
  accent: '#82b1ec',
  accentBg: '#1b2b41',
  button: '#3a72b8',
  buttonHover: '#2f66aa',
  onFill: '#ffffff',
  red: '#f58d82',
  redBg: '#34201f',
  redLine: '#633430',
  redFill: '#c0503f',
  amber: '#e6b655',
  amberBg: '#332a17',
  amberLine: '#5c4a22',
  amberFill: '#c4952a',
  green: '#72c692',
  greenBg: '#17291f',
  greenLine: '#2c5540',
  fill: '#5485c4',
  onChart: '#0b1016',
  fillPast: '#38537a',
  redPast: '#7c3d37',
  onPast: '#e7ecf3',
  lost: '#9c463d',
  hatch: '#3b4656',
  ground: '#1b2b41',
  heat: ['#1d2b3f', '#243a57', '#2d4d77', '#386396', '#4d80bd', '#75a6e2'],
  onHeatLow: '#e7ecf3',
  onHeatHigh: '#0b1016',
  shadow: '0 6px 16px rgb(0 0 0 / 50%), 0 1px 3px rgb(0 0 0 / 40%)',
  mask: 'rgb(0 0 0 / 60%)',
}

export const fontFamily =
  '"PingFang SC", "HarmonyOS Sans SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", system-ui, sans-serif'
