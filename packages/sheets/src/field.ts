/** What a column may hold. `day` is a calendar day, `moment` a day with or without a time, both on Asia/Shanghai clocks. */
export type FieldKind = 'text' | 'day' | 'moment' | 'integer' | 'url' | 'choice'

/** One allowed value of a `choice` field: what is stored, and the words in a sheet that mean it (the label always does). */
export interface FieldChoice {
  value: string
  label: string
  synonyms?: readonly string[]
}

/**
 * 字段: what a caller wants to find in a sheet. `label` heads the template's column; a header matches when it equals the
 * label or a synonym after `normaliseHeader`. `note` and `example` are for the template only.
 */
export interface FieldDefinition {
  key: string
  label: string
  kind: FieldKind
  synonyms?: readonly string[]
  required?: boolean
  /** Headers that, repeated side by side, stand for this field and for those after it that name the same ones. */
  series?: readonly string[]
  /** Keys of required fields that a sheet with this column can do without. */
  standsFor?: readonly string[]
  choices?: readonly FieldChoice[]
  note?: string
  example?: string
}
