import { Input } from 'antd'

type Props = { label: string; value: string | undefined; onSearch: (text: string | undefined) => void; width?: number }

/** Free text of a filter bar: asked for on Enter, kept in the address, emptied with one press. */
export function SearchInput({ label, value, onSearch, width = 220 }: Props) {
  return (
    <Input.Search
      key={value ?? ''}
      aria-label={label}
      placeholder={label}
      defaultValue={value ?? ''}
      onSearch={(text) => onSearch(text.trim() || undefined)}
      maxLength={200}
      allowClear
      style={{ width }}
    />
  )
}
