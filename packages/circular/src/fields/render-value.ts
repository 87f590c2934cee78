import { dayLabel, shortDayLabel } from '@mingkao/rules'
import type { FieldValue } from './field.ts'

/** 待填: how official drafts write what is not known yet. */
const NOT_YET_KNOWN = '××'

/** A value as the circular prints it; an empty list is `无`. */
export function renderValue(value: FieldValue): string {
  switch (value.type) {
    case 'text':
      return value.text ?? NOT_YET_KNOWN
    case 'count':
      return String(value.count)
    case 'day':
      if (value.day === null) return value.withYear ? '××××年××月××日' : '××月××日'
      return value.withYear ? dayLabel(value.day) : shortDayLabel(value.day)
    case 'units':
      return value.units.length === 0 ? '无' : value.units.map(({ name }) => name).join('、')
    case 'list':
      return value.items.length === 0 ? '无' : value.items.join('、')
    case 'phrases':
      return value.items.length === 0 ? '无' : value.items.join('；')
  }
}

/** The members of a list value, for telling what came and what went; null for a single figure. */
export function membersOf(value: FieldValue): readonly string[] | null {
  switch (value.type) {
    case 'units':
      return value.units.map(({ name }) => name)
    case 'list':
    case 'phrases':
      return value.items
    case 'text':
    case 'count':
    case 'day':
      return null
  }
}
