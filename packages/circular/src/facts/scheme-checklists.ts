import type { Scheme } from '@mingkao/rules'
import type { Checklist } from './snapshot.ts'

/** 附件5、6 where the office keeps no checklist of its own: what the scheme itself fails a portal, a unit or an account for. */
export function schemeChecklists(scheme: Scheme): Checklist[] {
  const { x, y, z } = scheme.siteLimits.value
  const accounts = scheme.indicators['new-media']
  return [
    {
      title: '政府网站检查指标表',
      items: [
        { group: '栏目更新', item: '动态要闻、通知公告、政策文件类栏目', standard: `超过更新期限的栏目达到${x}个` },
        { group: '栏目更新', item: '应更新的各类栏目', standard: `超过更新期限的栏目达到${y}个` },
        { group: '栏目更新', item: '空白栏目', standard: `没有内容的栏目达到${z}个` },
        ...scheme.indicators['unit-veto'].conditions.value.map(({ label }) => ({
          group: '单位一票否决',
          item: label,
          standard: '经第二人确认，出现即否决',
        })),
      ],
    },
    {
      title: '政务新媒体检查指标表',
      items: [
        ...accounts.vetoConditions.value.map(({ id, label }) => ({
          group: '单项否决',
          item: label,
          standard:
            id === 'no-update'
              ? `最近更新至检查时点超过${accounts.maximumGapDays.value}天`
              : '经第二人确认，出现即否决',
        })),
        ...accounts.usabilityConditions.value.map(({ label }) => ({
          group: '单项否决',
          item: label,
          standard: `仅检查${accounts.usabilityPlatforms.value.join('、')}，经第二人确认`,
        })),
      ],
    },
  ]
}
