import type { Period } from '@mingkao/rules'
import type { FieldType } from '../fields/field.ts'

/** A run of a paragraph: the office's words, or a field as it was filled (`field` = `name` or `name:argument`). */
export interface Run {
  readonly text: string
  readonly field: string | null
}

/** 正文段落. `number` is counted: 一、 （一） 1. (1) 一是; empty for a paragraph. */
export interface BodyBlock {
  /** Ids of the template's blocks it was made of. */
  readonly blocks: readonly string[]
  readonly kind: 'paragraph' | 'heading-1' | 'heading-2' | 'heading-3' | 'heading-4' | 'point' | 'closing'
  readonly number: string
  readonly runs: readonly Run[]
}

/** A field as the circular used it: what corrections are compared by. */
export interface UsedField {
  readonly field: string
  readonly label: string
  readonly type: FieldType
  readonly text: string
  /** Members of a list; null for a single figure. */
  readonly members: readonly string[] | null
}

/** A column of an annex table. `characters`: how wide it wants to be, in characters of the table's type. */
export interface TableColumn {
  readonly heading: string
  readonly align: 'left' | 'center'
  readonly characters: number
}

/** 附件表格. `keys`: columns that say which row is which; `total`: a last row of sums, or null. */
export interface AnnexTable {
  readonly kind: 'table'
  readonly columns: readonly TableColumn[]
  readonly keys: readonly number[]
  readonly rows: readonly (readonly string[])[]
  readonly total: readonly string[] | null
  readonly notes: readonly string[]
}

/** A cell of a form, over `span` of the form's columns; blank where `label` is empty. `lines`: least height. */
export interface FormCell {
  readonly label: string
  readonly span: number
}

export interface AnnexForm {
  readonly kind: 'form'
  readonly columns: number
  readonly rows: readonly { readonly cells: readonly FormCell[]; readonly lines: number }[]
  readonly notes: readonly string[]
}

export interface Annex {
  readonly id: string
  readonly number: number
  readonly title: string
  readonly isLandscape: boolean
  readonly content: AnnexTable | AnnexForm
}

/**
 * 通报文档模型: everything that is printed, in order, with nothing left to decide. Plain JSON; the same snapshot, template and issuance
 * always give the same model. All text has been cleaned for every form of output.
 */
export interface CircularModel {
  readonly format: 1
  readonly template: { readonly id: string; readonly version: number }
  readonly period: Period
  /** 发文机关标志 and 发文字号; null without a letterhead. */
  readonly letterhead: { readonly mark: string; readonly documentNumber: string | null } | null
  readonly documentNumber: string | null
  /** 标题, a line each. */
  readonly title: readonly (readonly Run[])[]
  readonly addressee: readonly Run[]
  readonly body: readonly BodyBlock[]
  readonly issuer: string
  /** `2021年10月18日`; null while it isn't known. */
  readonly issuedOn: string | null
  readonly annexes: readonly Annex[]
  readonly fields: readonly UsedField[]
}
