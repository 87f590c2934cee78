import type { Clause, SourceDocument } from '../../kernel/source.ts'

// The words at hand begin with the articles; the name of the document is how offices refer to it, not a quotation.
export const circular2021Q3 = {
  id: 'circular-2021-q3',
  title: '2021年第三季度通报',
  issuer: '仓山区人民政府办公室',
  issuedOn: '2021-10-18',
  articles: [
    { article: '一、1', quote: '各单位每月发布信息应达到10条及以上' },
    {
      article: '二',
      quote:
        '政务新媒体出现严重表述错误、泄露国家秘密、发布或链接反动、暴力、色情等内容、因发布内容不当引发严重负面舆情、2周内无更新、未提供有效互动功能、存在购买“粉丝”、强制要求群众点赞等弄虚作假行为等任意一种情况，即单项否决，该政务新媒体平台即判定为不合格',
    },
    { article: '四、一是', quote: '各单位要根据区政府门户网站栏目维护分工表要求经常更新栏目信息' },
    {
      article: '四、一是',
      quote: '将由区效能办对该单位分管领导和具体经办人员进行约谈，并记入政务公开绩效考核',
    },
    { article: '四、一是', quote: '确保第四季度不出现类似问题，否则我办将扣除相应的绩效分数' },
    { article: '四、一是', quote: '我办将在绩效考核中充分考虑网站年度更新数量，并根据排名进行相应的评分' },
    {
      article: '四、二是',
      quote: '至少在区政府门户网站本区政策解读栏目发布一篇政策解读（要为图文解读或音视频解读）',
    },
    {
      article: '四、二是',
      quote: '年度发布解读少于1篇或政策解读未按要求同步公开的，将扣除相应的政务公开绩效分数',
    },
    { article: '四、二是', quote: '发布解读多于1篇的，将予以加分' },
    { article: '四、三是', quote: '若存在政务新媒体平台未备案、未关停或不符合考核要求的情况' },
    { article: '四、四是', quote: '将书面整改报告于10月25日下午下班前报送' },
  ],
} as const satisfies SourceDocument

type Article = (typeof circular2021Q3.articles)[number]

/** A clause of the circular; the compiler knows which words it has. */
export function clause<Quote extends Article['quote']>(
  quote: Quote,
  article: Extract<Article, { quote: Quote }>['article'],
): Clause {
  return { kind: 'clause', document: circular2021Q3.id, article, quote }
}
