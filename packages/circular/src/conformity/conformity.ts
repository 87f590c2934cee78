import type { CircularModel } from '../model/model.ts'
import type { Page } from '../layout/page.ts'
import type { SectionSettings } from '../layout/section-settings.ts'
import type { ParagraphStyle } from '../layout/paragraph-styles.ts'

/** What is looked at: the document, its pages as the preview shows them, and the settings the docx is written with. */
export interface Examined {
  readonly model: CircularModel
  readonly pages: readonly Page[]
  /** The main text's section first, then one an annex. */
  readonly sections: readonly SectionSettings[]
  readonly styles: ReadonlyMap<string, ParagraphStyle>
}

/** 不合 with what is wrong and what to do; true: 合; null: 不适用. */
export type Answer = string | true | null

/** A requirement of GB/T 9704—2012, in our own words. Ids are stored: add, never rename. */
export interface ConformityRule {
  readonly id: string
  /** 条号 of the standard. */
  readonly clause: string
  readonly requirement: string
  readonly examine: (examined: Examined) => Answer
}

/** 一条核对结果 */
export interface ConformityLine {
  readonly id: string
  readonly clause: string
  readonly requirement: string
  readonly verdict: '合' | '不合' | '不适用'
  /** What is wrong and what to do; null unless 不合. */
  readonly problem: string | null
}
