import type { Unit } from '@mingkao/contract'
import { Link } from '@tanstack/react-router'
import type { DataColumn } from '../../components/data-column.ts'
import { byText, type Orders, type Sorting, sortable } from '../../components/sort-rows.ts'
import { StateTag } from '../../components/state-tag.tsx'

export const unitOrders: Orders<Unit> = {
  code: byText((unit) => unit.code),
  name: byText((unit) => unit.name),
  validFrom: byText((unit) => unit.validFrom),
}

/** 单位's columns; `today` decides what is shown as exempt or closed. */
export function unitColumns(today: string, sorting: Sorting): DataColumn<Unit>[] {
  return [
    { key: 'code', title: '编码', text: (unit) => unit.code, table: sortable('code', sorting) },
    {
      key: 'name',
      title: '简称',
      text: (unit) => unit.name,
      render: (unit) => (
        <Link from="/units" search={(before) => ({ ...before, open: unit.code })}>
          {unit.name}
        </Link>
      ),
      isFixed: true,
      table: sortable('name', sorting),
    },
    { key: 'fullName', title: '全称', text: (unit) => unit.fullName },
    { key: 'aliases', title: '别名', text: (unit) => unit.aliases.map(({ name }) => name).join('、') || '—' },
    {
      key: 'formerNames',
      title: '曾用名',
      text: (unit) => unit.formerNames.map(({ name }) => name).join('、') || '—',
      isOptional: true,
    },
    { key: 'group', title: '分组', text: (unit) => unit.group },
    { key: 'validFrom', title: '启用日期', text: (unit) => unit.validFrom, table: sortable('validFrom', sorting) },
    { key: 'validTo', title: '停用日期', text: (unit) => unit.validTo ?? '—', isOptional: true },
    {
      key: 'state',
      title: '状态',
      text: (unit) => stateOf(unit, today),
      render: (unit) => {
        const state = stateOf(unit, today)
        return state === '参评' ? state : <StateTag tone="neutral">{state}</StateTag>
      },
    },
    { key: 'reason', title: '不参评原因', text: (unit) => exemptionOn(unit, today)?.reason ?? '—', isOptional: true },
  ]
}

export function isExemptOn(unit: Unit, day: string): boolean {
  return exemptionOn(unit, day) !== undefined
}

function exemptionOn(unit: Unit, day: string) {
  return unit.exemptions.find(({ validFrom, validTo }) => validFrom <= day && (validTo === null || day < validTo))
}

function stateOf(unit: Unit, today: string): string {
  if (unit.validTo !== null && unit.validTo <= today) return unit.successor ? '已合并' : '已停用'
  return isExemptOn(unit, today) ? '不参评' : '参评'
}
