import type { CircularModel } from './model.ts'

/** 征求意见稿、草稿: said below the title, so that a printed draft is never taken for the circular. */
export function markDraft(model: CircularModel, mark: string): CircularModel {
  return { ...model, title: [...model.title, [{ text: `（${mark}）`, field: null }]] }
}
