import { describe, expect, test } from 'vitest'
import { onceUnderWay } from './once-under-way.ts'

function sender() {
  const sent: PromiseWithResolvers<string>[] = []
  const send = () => {
    const one = Promise.withResolvers<string>()
    sent.push(one)
    return one.promise
  }
  return { sent, send }
}

describe('同一操作尚未办完时再点一次', () => {
  test('内容相同：只发一次，两次都得到这一次的答复', async () => {
    const { sent, send } = sender()
    const both = [1, 2].map(() => onceUnderWay(['reports', 'submit'], { title: '演练' }, send))
    expect(sent).toHaveLength(1)
    sent[0]?.resolve('已报送')
    expect(await Promise.all(both)).toEqual(['已报送', '已报送'])
  })

  test('办完之后、或被拒绝之后，可以再发', async () => {
    const { sent, send } = sender()
    const refused = onceUnderWay(['reports', 'submit'], { title: '演练' }, send)
    sent[0]?.reject(new Error('须附佐证'))
    await expect(refused).rejects.toThrow('须附佐证')
    const again = onceUnderWay(['reports', 'submit'], { title: '演练' }, send)
    expect(sent).toHaveLength(2)
    sent[1]?.resolve('已报送')
    expect(await again).toBe('已报送')
  })

  test('内容不同、操作不同、带文件的，各发各的', () => {
    const { sent, send } = sender()
    void onceUnderWay(['reports', 'submit'], { title: '一' }, send)
    void onceUnderWay(['reports', 'submit'], { title: '二' }, send)
    void onceUnderWay(['reports', 'change'], { title: '一' }, send)
    const file = new File(['a'], '同名.csv')
    void onceUnderWay(['imports', 'create'], { file }, send)
    void onceUnderWay(['imports', 'create'], { file }, send)
    expect(sent).toHaveLength(5)
  })
})
