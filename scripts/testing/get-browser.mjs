import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { run } from '../setup/children.mjs'
import { findChromium } from '../setup/find-chromium.mjs'
import { cleanEnvironment, root } from '../setup/paths.mjs'

const APT_ADVICE = `请安装 Chromium 和中文字体后再运行 npm test：
  Debian、Ubuntu：sudo apt-get install chromium fonts-noto-cjk
  其他系统：安装 Chrome 或 Chromium，或运行 npx pnpm@12.21.0 --dir e2e exec playwright install chromium
  已有浏览器但不在 PATH 里：设 CHROMIUM_PATH 为它的路径`

const BROWSER = 'chromium-headless-shell'

/**
 * Makes sure there is a browser for the journeys, and a font for Chinese. On Debian as root what is missing is installed.
 * @returns {Promise<{ path?: string, trouble?: string }>} its path, or what to install
 */
export async function getBrowser() {
  const mayInstall = process.getuid?.() === 0 && existsSync('/etc/debian_version')
  const missing = [...(findChromium() ? [] : [BROWSER]), ...(hasChineseFont() ? [] : ['fonts-noto-cjk'])]
  let output = ''
  if (missing.length > 0 && mayInstall) {
    console.log(`· 安装 ${missing.join('、')} …`)
    output = await aptInstall(missing)
    // Older releases have no shell by itself.
    if (!findChromium()) output = await aptInstall(missing.map((name) => (name === BROWSER ? 'chromium' : name)))
  }
  const path = findChromium()
  if (path) return { path }
  return { trouble: [output, '没有找到能用的 Chromium。', APT_ADVICE].filter(Boolean).join('\n') }
}

async function aptInstall(packages) {
  const env = cleanEnvironment({ DEBIAN_FRONTEND: 'noninteractive' })
  const install = ['install', '--yes', '--no-install-recommends', ...packages]
  const update = await run('apt-get', ['update'], { cwd: root, env })
  const { code, output } = await run('apt-get', install, { cwd: root, env })
  return code === 0 ? '' : `${update.output}\n${output}`
}

/** Without one the pages show boxes: the journeys would pass, the screenshots and measures would be worthless. */
function hasChineseFont() {
  const { status, stdout } = spawnSync('fc-list', [':lang=zh-cn'], { encoding: 'utf8' })
  if (status === 0) return stdout.trim() !== ''
  return existsSync('/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc')
}
