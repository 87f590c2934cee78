import type { AnyNode } from 'domhandler'
import { parseDocument } from 'htmlparser2'
import { chooseList, isAtHome } from './choose-list.ts'
import { groupPlaces } from './item-groups.ts'
import { placesOf } from './item-places.ts'
import { MOST_ITEMS, type PageItem, type ReadingPlace } from './page-item.ts'
import { baseOf, linksIn } from './page-links.ts'
import { visibleText } from './page-text.ts'

/** What a page without selectors gives: its list; nothing, said so by the page itself; or no list to be found. */
export type ListReading = { items: PageItem[]; isEmpty: boolean }

/** How portals say that a column has nothing in it. */
const SAYS_EMPTY =
  /(暂无|暂时没有|尚无|没有(找到)?)(相关|任何|该栏目|本栏目)?的?(内容|数据|信息|记录|文章|文件|公告|通知|资料)|(栏目|内容|信息|页面)(正在)?(建设|更新|整理|完善)中/

/** 列表页: the items of the page's own list, newest where the page puts them. */
export function readList(document: readonly AnyNode[], place: ReadingPlace): ListReading {
  const base = baseOf(document, place.address)
  const list = chooseList(groupPlaces(placesOf(linksIn(document, base)), place), place)
  if (!list || !isAtHome(list, place.address)) {
    const isEmpty = SAYS_EMPTY.test(visibleText(document))
    if (isEmpty || !list) return { items: [], isEmpty }
  }
  return { items: list.items.slice(0, MOST_ITEMS), isEmpty: false }
}

/** 大汉 pages carry their list as data inside a script, one record an item: it is read, nothing is run. */
export function recordsInScripts(html: string): AnyNode[] | null {
  const records = [...html.matchAll(/<record>\s*<!\[CDATA\[([\s\S]*?)\]\]>\s*<\/record>/gi)].map(
    ([, record]) => record ?? '',
  )
  return records.length === 0
    ? null
    : parseDocument(`<ul class="records">${records.map(asItem).join('')}</ul>`).children
}

function asItem(record: string): string {
  return /^\s*<(li|tr)\b/i.test(record) ? record : `<li>${record}</li>`
}
