import type { Source } from '../kernel/source.ts'
import { clause } from '../sources/circular-2021-q3/document.ts'
import type { Scheme } from './scheme.ts'

const FROM = '2021-01-01'
const DECIDED = '2021-01-01'

function local(reason: string): Source {
  return { kind: 'local', reason, decidedOn: DECIDED }
}

function from<Value>(value: Value, source: Source) {
  return { value, from: FROM, source }
}

const points = local('通报未定分值，演示方案暂定，待区政府办确认')
const national = local('《政府网站与政务新媒体检查指标》（国办秘函〔2019〕19号）的要求，原文未录入本系统，暂列本区设定')
const assumed = local('通报未作规定，演示方案按通行做法暂定，待区政府办确认')
const yearly = clause('我办将在绩效考核中充分考虑网站年度更新数量，并根据排名进行相应的评分', '四、一是')
const vetoWords = clause(
  '政务新媒体出现严重表述错误、泄露国家秘密、发布或链接反动、暴力、色情等内容、因发布内容不当引发严重负面舆情、2周内无更新、未提供有效互动功能、存在购买“粉丝”、强制要求群众点赞等弄虚作假行为等任意一种情况，即单项否决，该政务新媒体平台即判定为不合格',
  '二',
)
const oneInterpretation = clause(
  '至少在区政府门户网站本区政策解读栏目发布一篇政策解读（要为图文解读或音视频解读）',
  '四、二是',
)

/** 仓山区2021年演示方案: the conditions are the circular's, the points are ours and still to be confirmed. */
export const cangshan2021: Scheme = {
  id: 'cangshan-2021',
  name: '仓山区2021年政务公开绩效考核演示方案',
  version: 1,
  effectiveFrom: FROM,
  arePointsConfirmed: false,
  confirmedUntil: null,
  note: '演示方案，分值待确认',
  weights: from(
    {
      'monthly-quota': 30,
      'volume-rank': 10,
      'column-freshness': 20,
      'new-media': 20,
      interpretation: 10,
      disclosure: 10,
    },
    points,
  ),
  groupWeights: {},
  notApplicable: from('rescale', local('没有政务新媒体账号的单位按其余指标折算为100分（国办检查指标的75×4/3办法）')),
  passMark: from(60, national),
  bonusAbove: from(80, national),
  bonusCap: from(10, points),
  ranking: from('dense', assumed),
  topCount: from(4, local('通报每组列举4家做得较好的单位，未写明家数标准')),
  siteLimits: from({ x: 5, y: 10, z: 5 }, national),
  indicators: {
    'monthly-quota': {
      minimumPerMonth: from(10, clause('各单位每月发布信息应达到10条及以上', '一、1')),
      shortMonth: from(2, points),
      blankMonth: from(4, points),
      monthEndPercent: from(50, assumed),
    },
    'volume-rank': {
      isScored: from(true, yearly),
      scale: from('linear', points),
    },
    'column-freshness': {
      isChecked: from(true, clause('各单位要根据区政府门户网站栏目维护分工表要求经常更新栏目信息', '四、一是')),
      categoryLimits: from(
        {
          动态要闻: { kind: 'days', count: 14 },
          通知公告: { kind: 'months', count: 6 },
          政策文件: { kind: 'months', count: 6 },
          人事信息: { kind: 'months', count: 12 },
          规划计划: { kind: 'months', count: 12 },
        },
        national,
      ),
      stale: from(2, points),
      blank: from(4, points),
      openingGraceDays: from(30, assumed),
      proposesInterview: from(
        true,
        clause('将由区效能办对该单位分管领导和具体经办人员进行约谈，并记入政务公开绩效考核', '四、一是'),
      ),
      interviewAfterMonths: from(12, local('通报所指“长期未更新”未写明期限，演示方案暂以超期一年为界')),
      nearLimitPercent: from(70, assumed),
      secondNearLimitPercent: from(90, assumed),
    },
    'new-media': {
      vetoConditions: from(
        [
          { id: 'serious-misstatement', label: '严重表述错误' },
          { id: 'state-secret', label: '泄露国家秘密' },
          { id: 'harmful-content', label: '发布或链接反动、暴力、色情等内容' },
          { id: 'public-outcry', label: '因发布内容不当引发严重负面舆情' },
          { id: 'no-update', label: '2周内无更新' },
          { id: 'no-interaction', label: '未提供有效互动功能' },
          { id: 'bought-followers', label: '购买“粉丝”' },
          { id: 'forced-likes', label: '强制要求群众点赞' },
        ],
        vetoWords,
      ),
      maximumGapDays: from(14, vetoWords),
      nearGapPercent: from(70, assumed),
      usabilityConditions: from([{ id: 'unusable', label: '无法下载或无法使用' }], national),
      usabilityPlatforms: from(['移动客户端', '小程序'], national),
      violations: from(
        ['unregistered', 'reopened'],
        clause('若存在政务新媒体平台未备案、未关停或不符合考核要求的情况', '四、三是'),
      ),
      violation: from(5, points),
    },
    interpretation: {
      minimumPerYear: from(1, oneInterpretation),
      countedForms: from(['illustrated', 'audio-video'], oneInterpretation),
      tooFew: from(10, points),
      isStepChecked: from(
        true,
        clause('年度发布解读少于1篇或政策解读未按要求同步公开的，将扣除相应的政务公开绩效分数', '四、二是'),
      ),
      stepWorkingDays: from(3, local('通报未写明“同步”的期限，按文件公开后3个工作日内掌握，公开次一工作日为第1日')),
      outOfStep: from(2, points),
      isMoreRewarded: from(true, clause('发布解读多于1篇的，将予以加分', '四、二是')),
      bonusEach: from(2, points),
      bonusCap: from(6, points),
    },
    disclosure: {
      none: from(5, local('通报列出主动公开为零的单位，未定分值，演示方案暂定，待区政府办确认')),
      dueWorkingDays: from(
        20,
        local('政府信息应自形成之日起20个工作日内主动公开（政府信息公开条例），条文原文未录入本系统，暂列本区设定'),
      ),
      late: from(1, points),
    },
    rectification: {
      isReportOwed: from(true, clause('将书面整改报告于10月25日下午下班前报送', '四、四是')),
      overdue: from(1, points),
      isRepetitionDeducted: from(true, clause('确保第四季度不出现类似问题，否则我办将扣除相应的绩效分数', '四、一是')),
      repeated: from(2, points),
      interviewAfterOverdue: from(2, local('通报未写明逾期几次约谈，演示方案暂定两次，待区政府办确认')),
    },
    'unit-veto': {
      conditions: from(
        [
          { id: 'state-secret', label: '泄露国家秘密' },
          { id: 'serious-misstatement', label: '门户网站出现严重表述错误' },
          { id: 'forged-dates', label: '伪造信息发布日期' },
        ],
        national,
      ),
    },
  },
}
