import { describe, expect, it } from 'vitest'
import { noteSignIn, withPresentSession } from './session-loss.ts'

const refusal = new Error('401')
const isRefused = (error: unknown) => error === refusal

describe('请求与登录先后', () => {
  it('登录之前发出、之后才被拒绝的，再问一次', async () => {
    const answers = [Promise.reject(refusal), Promise.resolve('有了')]
    const asked = withPresentSession(() => answers.shift() ?? Promise.reject(new Error('asked too often')), isRefused)
    noteSignIn()
    expect(await asked).toBe('有了')
  })

  it('没有重新登录的，照样报失效', async () => {
    let times = 0
    const ask = () => {
      times += 1
      return Promise.reject(refusal)
    }
    await expect(withPresentSession(ask, isRefused)).rejects.toBe(refusal)
    expect(times).toBe(1)
  })

  it('别的错误不重发：写了一半的不能写两次', async () => {
    const conflict = new Error('409')
    let times = 0
    const asked = withPresentSession(() => {
      times += 1
      return Promise.reject(conflict)
    }, isRefused)
    noteSignIn()
    await expect(asked).rejects.toBe(conflict)
    expect(times).toBe(1)
  })
})
