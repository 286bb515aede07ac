/** Starts a worker under whatever the page's security policy allows. */
import { WorkerClient } from '../data/worker-client.js'
import { GREETING } from '../data/worker-messages.js'
import { trustScript } from './trusted-types.js'

/** The worker's file, from this one; set by the builds. Where the sources themselves run it is a source. */
declare const __WORKER__: string | undefined
const { href } = new URL(
  typeof __WORKER__ === 'undefined' ? '../data/worker.ts' : __WORKER__,
  import.meta.url,
)

/** How long a worker may take to say that it is alive, in milliseconds. */
const PATIENCE = 10_000

/** A worker that is alive. */
export interface Started {
  readonly worker: Worker
  readonly client: WorkerClient
}

/**
 * Starts a worker; undefined where that can't be. It is tried from a Blob, since browsers start none from another
 * origin and the policy that we ask for allows it. A policy that only allows the page's own files shows that
 * when it forbids the Blob; each try that is forbidden is a report in the console, so nothing is tried in vain.
 */
export async function startWorker(signal: AbortSignal): Promise<Started | undefined> {
  const policies: string[] = []
  const listen = (event: SecurityPolicyViolationEvent) => {
    if (event.effectiveDirective === 'worker-src') policies.push(event.originalPolicy)
  }
  document.addEventListener('securitypolicyviolation', listen)
  const blob = URL.createObjectURL(new Blob([importing(href)], { type: 'text/javascript' }))
  const started = await tryAddress(blob, signal)
  URL.revokeObjectURL(blob)
  document.removeEventListener('securitypolicyviolation', listen)
  if (started || policies.length === 0 || !policies.every(allowsOwn)) return started
  return tryAddress(href, signal)
}

/** A static import would be checked against `worker-src`, where only `blob:` may be. */
const importing = (address: string): string =>
  `import(${JSON.stringify(address)}).catch((e) => postMessage({ id: ${GREETING}, error: String(e) }))`

/** Whether a security policy lets a worker start from the file beside ours. */
function allowsOwn(policy: string): boolean {
  const directives = policy.split(';').map((directive) => directive.trim().split(/\s+/))
  const sources = ['worker-src', 'child-src', 'script-src', 'default-src']
    .map((wanted) => directives.find(([name]) => name === wanted))
    .find((found) => found !== undefined)
  const { origin } = new URL(href)
  return origin === location.origin && !!sources?.some((source) => source === "'self'" || source === origin)
}

async function tryAddress(address: string, signal: AbortSignal): Promise<Started | undefined> {
  if (signal.aborted) return undefined
  const listening = new AbortController()
  let worker: Worker | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  try {
    worker = new Worker(trustScript(address), { type: 'module', name: 'nature-service-map' })
    const client = new WorkerClient(worker)
    const giveUp = () => client.fail(new Error('The worker did not start.'))
    worker.addEventListener('error', giveUp, listening)
    signal.addEventListener('abort', giveUp, listening)
    timer = setTimeout(giveUp, PATIENCE)
    await client.greeting
    signal.throwIfAborted()
    return { worker, client }
  } catch {
    // The browser tells why, and the data is read all the same.
    worker?.terminate()
    return undefined
  } finally {
    clearTimeout(timer)
    listening.abort()
  }
}
