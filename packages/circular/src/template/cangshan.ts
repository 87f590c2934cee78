import { addresseeOf } from './addressee-of.ts'
import type { CircularTemplate, TemplateBlock } from './template.ts'
import { volumeBlocks } from './volume-blocks.ts'

const TITLE: TemplateBlock = {
  id: 'title',
  kind: 'title',
  text: '关于{{考核周期}}全区政府网站信息发布\n和政务新媒体运行情况的通报',
}

const BASIS: TemplateBlock = {
  id: 'basis',
  kind: 'paragraph',
  text: '根据政府网站与政务新媒体检查、政务公开绩效考核的有关要求，区政府办公室会同区大数据服务中心，对{{考核周期}}（{{周期起止}}）各单位网站信息发布、栏目更新、政务新媒体运行和主动公开情况进行了检查，检查时点为{{检查时点}}。现将有关情况通报如下：',
}

const PORTAL: readonly TemplateBlock[] = [
  {
    id: 'quota-unknown',
    kind: 'paragraph',
    joins: true,
    text: '信息量尚不详、暂不作结论的单位有：{{信息量不详的单位}}。',
    when: ['quota.unknown'],
  },
  {
    id: 'quota-met',
    kind: 'paragraph',
    joins: true,
    text: '参评单位每月均达到要求。',
    unless: ['quota.below-count', 'quota.unknown'],
  },
  {
    id: 'exempt',
    kind: 'paragraph',
    joins: true,
    text: '{{不参评的单位}}不参加本周期考核。',
    when: ['units.exempt'],
  },
  { id: 'columns', kind: 'heading-2', text: '栏目更新情况' },
  {
    id: 'columns-neglected',
    kind: 'paragraph',
    text: '检查发现{{长期未更新栏目数}}个栏目长期未更新：{{长期未更新栏目及责任单位}}。',
    when: ['columns.count'],
  },
  {
    id: 'columns-fresh',
    kind: 'paragraph',
    text: '检查未发现超过更新期限的栏目。',
    unless: ['columns.count'],
  },
]

const ACCOUNTS: readonly TemplateBlock[] = [
  { id: 'accounts', kind: 'heading-1', text: '政务新媒体检查情况' },
  {
    id: 'accounts-checked',
    kind: 'paragraph',
    text: '截至检查时点，全区在册政务新媒体账号{{在册账号数}}个，检查{{检查账号数}}个，合格{{合格账号数}}个，合格率{{账号合格率}}（详见{{新媒体检查附件}}）。',
  },
  {
    id: 'accounts-in-time',
    kind: 'paragraph',
    joins: true,
    text: '各账号均能及时更新，未发现不合格账号。',
    unless: ['accounts.failed', 'accounts.undetermined'],
  },
  {
    id: 'accounts-failed',
    kind: 'paragraph',
    joins: true,
    text: '不合格账号{{不合格账号数}}个：{{不合格账号}}。',
    when: ['accounts.failed'],
  },
  {
    id: 'accounts-undetermined',
    kind: 'paragraph',
    joins: true,
    text: '另有{{尚未检查账号数}}个账号尚未检查，不计为合格：{{尚未检查的账号}}。',
    when: ['accounts.undetermined'],
  },
  {
    id: 'accounts-veto',
    kind: 'paragraph',
    text: '政务新媒体出现{{单项否决条件}}等任意一种情况，即单项否决，该政务新媒体平台即判定为不合格。',
  },
]

const DISCLOSURE: readonly TemplateBlock[] = [
  { id: 'disclosure', kind: 'heading-1', text: '政务公开情况' },
  {
    id: 'disclosures-total',
    kind: 'paragraph',
    text: '{{考核周期}}，全区主动公开政府信息{{主动公开总数}}件。',
  },
  {
    id: 'disclosures-zero',
    kind: 'paragraph',
    joins: true,
    text: '{{主动公开为零的单位}}等{{主动公开为零的单位数}}个单位主动公开数为零。',
    when: ['disclosures.zero-units'],
  },
  {
    id: 'vetoed',
    kind: 'paragraph',
    text: '{{一票否决的单位}}出现一票否决情形，本周期考核判定为不合格。',
    when: ['units.vetoed'],
  },
  {
    id: 'recheck',
    kind: 'paragraph',
    text: '对上一周期通报的{{复查上期问题数}}个问题进行复查，已整改{{上期问题已整改数}}个，未整改{{上期问题未整改数}}个，尚未复查{{上期问题尚未复查数}}个。',
    when: ['recheck.total'],
  },
  {
    id: 'recheck-open',
    kind: 'paragraph',
    text: '未整改的问题有：{{未整改的上期问题}}。',
    when: ['recheck.open'],
  },
]

const NEXT_STEPS: readonly TemplateBlock[] = [
  { id: 'next-steps', kind: 'heading-1', text: '下一步工作要求' },
  {
    id: 'columns-kept',
    kind: 'point',
    text: '加强信息发布和栏目维护。各单位要根据区政府门户网站栏目维护分工表要求经常更新栏目信息。对栏目长期未更新的，将由区效能办对该单位分管领导和具体经办人员进行约谈，并记入政务公开绩效考核。',
  },
  {
    id: 'interviews',
    kind: 'paragraph',
    joins: true,
    text: '本次提请约谈的单位有：{{提请约谈的单位}}。',
    when: ['columns.interviews'],
  },
  {
    id: 'self-check',
    kind: 'paragraph',
    joins: true,
    text: '各单位要于{{栏目自查期限}}前完成{{下一周期}}栏目自查，确保{{下一周期}}不出现类似问题，否则我办将扣除相应的绩效分数。我办将在绩效考核中充分考虑网站年度更新数量，并根据排名进行相应的评分。',
  },
  {
    id: 'interpretation',
    kind: 'point',
    text: '做好政策解读。各单位每年要至少在区政府门户网站本区政策解读栏目发布{{每年最少政策解读篇数}}篇政策解读（要为{{计入的解读形式}}）。年度发布解读少于{{每年最少政策解读篇数}}篇或政策解读未按要求同步公开的，将扣除相应的政务公开绩效分数；发布解读多于{{每年最少政策解读篇数}}篇的，将予以加分。',
  },
  {
    id: 'registration',
    kind: 'point',
    text: '规范政务新媒体管理。各单位要对照{{检查指标附件}}开展自查，新开设、变更、关停账号的，填写{{账号登记表附件}}报送我办。若存在政务新媒体平台未备案、未关停或不符合考核要求的情况，将按考核规定处理。',
  },
  {
    id: 'report',
    kind: 'point',
    text: '抓好问题整改。',
  },
  {
    id: 'report-due',
    kind: 'paragraph',
    joins: true,
    text: '{{须报送整改报告的单位}}等{{须报送整改报告的单位数}}个单位要针对通报的问题认真整改，将书面整改报告于{{整改报告期限}}下午下班前报送我办，报告应包括本年度政策解读工作安排。',
    when: ['problems.units'],
  },
  {
    id: 'no-report',
    kind: 'paragraph',
    joins: true,
    text: '各单位要举一反三，及时发现和整改问题。',
  },
]

/**
 * 通报模板: the four parts of the circular of 2021 Q3, with the district's own groups in the place of its two; what is quoted
 * from it stands in packages/rules/src/sources. Its words are the same whatever the groups are called.
 * @param groups 分组, in their order: those of the facts
 */
export function districtTemplate(groups: readonly string[]): CircularTemplate {
  return {
    id: 'cangshan',
    version: 1,
    name: '季度通报',
    letterhead: null,
    blocks: [
      TITLE,
      { id: 'addressee', kind: 'addressee', text: addresseeOf(groups) },
      BASIS,
      { id: 'portal', kind: 'heading-1', text: '网站信息发布和栏目更新情况' },
      ...volumeBlocks(groups),
      ...PORTAL,
      ...ACCOUNTS,
      ...DISCLOSURE,
      ...NEXT_STEPS,
      { id: 'closing', kind: 'closing', text: '专此通报。' },
    ],
  }
}

/** The same in 仓山区. */
export const cangshanTemplate: CircularTemplate = districtTemplate(['镇街', '区直部门'])
