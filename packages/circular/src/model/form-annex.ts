import { ANNEX_IDS } from '../fields/annex-fields.ts'
import type { AnnexForm, FormCell } from './model.ts'

const blank = (span: number): FormCell => ({ label: '', span })

function pair(left: string, right: string) {
  return { cells: [{ label: left, span: 1 }, blank(1), { label: right, span: 1 }, blank(1)], lines: 1 }
}

function wide(label: string, lines = 1) {
  return { cells: [{ label, span: 1 }, blank(3)], lines }
}

/** 附件4: the blank form for opening, changing or closing an account. */
export function formAnnex(): { readonly id: string; readonly title: string; readonly content: AnnexForm } {
  return {
    id: ANNEX_IDS.form,
    title: '政务新媒体账号登记表',
    content: {
      kind: 'form',
      columns: 4,
      rows: [
        wide('登记类型'),
        pair('平台', '账号名称'),
        pair('账号标识', '认证主体'),
        pair('主管单位', '运维单位'),
        pair('是否外包', '开设日期'),
        pair('关注人数', '填报日期'),
        wide('功能定位'),
        wide('链接或二维码', 2),
        wide('提供的互动功能'),
        pair('分管领导', '管理员及电话'),
        wide('三审流程'),
        pair('关停原因', '关停公告链接'),
        wide('注销日期'),
        wide('申报单位意见', 2),
        wide('主管部门意见', 2),
      ],
      notes: [
        '注：登记类型填写开设、变更或关停；关停账号须填写关停原因、关停公告链接和注销日期；关注人数由各单位自报，不作为评分依据。',
      ],
    },
  }
}
