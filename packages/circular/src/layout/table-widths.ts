import type { TableColumn } from '../model/model.ts'
import { SIZES, textWidth } from './measures.ts'

function wanted(columns: readonly TableColumn[]): number {
  return columns.reduce((sum, { characters }) => sum + characters, 0)
}

/** Whether the columns have room side by side on an upright page. */
export function tableFits(columns: readonly TableColumn[]): boolean {
  return wanted(columns) <= textWidth(SIZES.table, false)
}

/** Widths of columns in characters of the table's type, stretched or squeezed to fill the page. */
export function columnWidths(columns: readonly { readonly characters: number }[], isLandscape: boolean): number[] {
  const full = textWidth(SIZES.table, isLandscape)
  const sum = columns.reduce((total, { characters }) => total + characters, 0)
  return columns.map(({ characters }) => (characters / sum) * full)
}
