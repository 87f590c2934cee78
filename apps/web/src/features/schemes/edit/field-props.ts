import type { ValueShape } from '@mingkao/rules'
import type { ComponentType } from 'react'

/** What every field is given. `old`: the value it is compared with. */
export interface FieldProps<Shape = ValueShape> {
  shape: Shape
  /** Its name for those who don't see where it stands. */
  label: string
  value: unknown
  old: unknown
  isFaulty: boolean
  onChange: (value: unknown) => void
}

/** What a field made of fields is given besides: the field that draws any shape, itself again among them. */
export interface CompoundProps<Kind extends ValueShape['kind']> extends FieldProps<
  Extract<ValueShape, { kind: Kind }>
> {
  Field: ComponentType<FieldProps>
}
