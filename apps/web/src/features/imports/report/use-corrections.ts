import type { Import } from '@mingkao/contract'
import { useState } from 'react'
import { isRecord } from '../../../lib/is-record.ts'

export type Correction = { row: number; field: string; value: string }

export type Corrections = {
  /** Everything corrected so far in this file, earlier dry runs included. */
  all: readonly Correction[]
  /** How many of the rows shown as rejected now have been given a new value. */
  of: (rows: readonly number[]) => number
  valueOf: (row: number, field: string) => string | undefined
  /** null takes the correction back. */
  correct: (row: number, field: string, value: string | null) => void
}

/** 更正为: kept in this browser under the file's own hash, so that they survive each new dry run and leaving the page. */
export function useCorrections({ fileHash, kind }: Pick<Import, 'fileHash' | 'kind'>): Corrections {
  const key = `mingkao.corrections.${kind}.${fileHash}`
  const [all, setAll] = useState(() => read(key))
  return {
    all,
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

function read(key: string): Correction[] {
  const stored: unknown = JSON.parse(sessionStorage.getItem(key) ?? '[]')
  return Array.isArray(stored) ? stored.filter(isCorrection) : []
}

function isCorrection(value: unknown): value is Correction {
  if (!isRecord(value)) return false
  return typeof value['row'] === 'number' && typeof value['field'] === 'string' && typeof value['value'] === 'string'
}
