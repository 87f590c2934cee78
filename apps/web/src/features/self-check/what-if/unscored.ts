/** 不计分的指标: they only deduct or only fail, and have no points of their own to try out. */
export const UNSCORED: ReadonlySet<string> = new Set(['rectification', 'unit-veto'])
