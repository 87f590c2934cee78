import type { Import } from '@mingkao/contract'
import { useState } from 'react'
import { isRecord } from '../../../lib/is-record.ts'

export type Correction = { row: number; field: string; value: string }

export type Corrections = {
  /** Everything corrected so far in this file. */
  all: readonly Correction[]
  /** How many of these rows have been given a new value. */
  of: (rows: readonly number[]) => number
  /** Rows whose correction the report on the page does not know yet. */
  pending: number
  valueOf: (row: number, field: string) => string | undefined
  /** null takes the correction back. */
  correct: (row: number, field: string, value: string | null) => void
}

/** 更正为: those the batch was read with, and those being made; the latter survive leaving the page. */
export function useCorrections({ id, corrections }: Pick<Import, 'id' | 'corrections'>): Corrections {
  const key = `mingkao.corrections.${id}`
  const [all, setAll] = useState(() => read(key) ?? corrections)
  return {
    all,
    pending: changedRows(all, corrections),
    of: (rows) => new Set(all.filter(({ row }) => rows.includes(row)).map(({ row }) => row)).size,
    valueOf: (row, field) => all.find((one) => one.row === row && one.field === field)?.value,
    correct: (row, field, value) => {
      const others = all.filter((one) => one.row !== row || one.field !== field)
      const next = value === null ? others : [...others, { row, field, value }]
      sessionStorage.setItem(key, JSON.stringify(next))
      setAll(next)
    },
  }
}

function changedRows(now: readonly Correction[], before: readonly Correction[]): number {
  const keys = (list: readonly Correction[]) => new Map(list.map((one) => [JSON.stringify(one), one.row]))
  const [added, removed] = [keys(now), keys(before)]
  const rows = [...added, ...removed].filter(([key]) => !(added.has(key) && removed.has(key))).map(([, row]) => row)
  return new Set(rows).size
}

function read(key: string): Correction[] | null {
  const stored: unknown = JSON.parse(sessionStorage.getItem(key) ?? 'null')
  return Array.isArray(stored) ? stored.filter(isCorrection) : null
}

function isCorrection(value: unknown): value is Correction {
  if (!isRecord(value)) return false
  return typeof value['row'] === 'number' && typeof value['field'] === 'string' && typeof value['value'] === 'string'
}
