import { mediaQuery } from '../../lib/media-query.ts'

/** 外观跟随系统: what the system is set to. */
export const useSystemIsDark = mediaQuery('(prefers-color-scheme: dark)')

/** 减少动态效果: the system is set to keep still; whoever set it may be made ill by what moves. */
export const useWantsStillness = mediaQuery('(prefers-reduced-motion: reduce)')
