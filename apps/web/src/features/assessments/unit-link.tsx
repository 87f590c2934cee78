import type { UnitRef } from '@mingkao/contract'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useMe } from '../../lib/current-user.ts'

type Props = {
  unit: UnitRef
  period: string
  /** Indicator to open the page at. */
  indicator?: string | undefined
  className?: string | undefined
  children?: ReactNode
}

/** A unit's name that opens its page. Staff see findings of their own unit only, so other names are plain words to them. */
export function UnitLink({ unit, period, indicator, className, children = unit.name }: Props) {
  const me = useMe()
  if (me.role === 'staff' && me.unit?.code !== unit.code) return <span className={className}>{children}</span>
  return (
    <Link
      to="/units/$code"
      params={{ code: unit.code }}
      search={{ period }}
      className={className}
      {...(indicator === undefined ? {} : { hash: indicator })}
    >
      {children}
    </Link>
  )
}
