import { spawn } from 'node:child_process'

/** Everything this process has started and not seen the end of. */
const running = new Set()

const isWindows = process.platform === 'win32'

/**
 * Runs a program to its end, quietly, in a process group of its own so that it can be stopped with all its children.
 * After `limit` milliseconds it is killed.
 * @returns {Promise<{ code: number, output: string }>} both outputs as one text; code 1 when a signal ended it
 */
export function run(command, args, { cwd, env, limit = 0 }) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: !isWindows,
      shell: isWindows,
    })
    running.add(child)
    const chunks = []
    child.stdout.on('data', (chunk) => chunks.push(chunk))
    child.stderr.on('data', (chunk) => chunks.push(chunk))
    const end = (code, reason = '') => {
      clearTimeout(timer)
      running.delete(child)
      resolve({ code, output: Buffer.concat(chunks).toString('utf8') + reason })
    }
    let late = ''
    const timer =
      limit &&
      setTimeout(() => {
        late = `\n超过 ${limit / 1000} 秒没有结束，已停止。`
        tell(child, 'SIGKILL')
      }, limit)
    child.on('error', (error) => end(1, error.message))
    child.on('close', (code) => end(code ?? 1, late))
  })
}

/**
 * Hands the terminal over to a program; signals are passed on to it. It holds the other end of a channel, so that it
 * notices however we die.
 * @returns {Promise<number>} its exit code
 */
export function handOver(command, args, { cwd, env }) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd, env, stdio: ['inherit', 'inherit', 'inherit', 'ipc'] })
    running.add(child)
    child.on('error', (error) => {
      console.error(error.message)
      resolve(1)
    })
    child.on('exit', (code) => {
      running.delete(child)
      resolve(code ?? 1)
    })
  })
}

/**
 * Ties this process to its terminal and to npm: when either goes, or a signal comes, everything it started goes too.
 * npm passes nothing on, and a killed npm says nothing: only that our parent has changed.
 */
export function stayWithParent() {
  const parent = process.ppid
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stop(signal))
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    stop('SIGTERM')
  }, 300)
  watch.unref()
}

/** Who has the terminal ends in good order by itself, and we end with it; steps under way are simply cut off. */
function stop(signal) {
  for (const child of running) tell(child, signal)
  if (![...running].some((child) => child.connected)) process.exit(130)
}

function tell(child, signal) {
  try {
    if (child.connected || isWindows) child.kill(signal)
    else process.kill(-child.pid, signal)
  } catch {
    // It has just gone.
  }
}
