/** The page's end of the line to a worker: asks, and hands out the answers. */
import type { PlaceSource } from './query.js'
import { type Answer, GREETING, type Port, type Questions, type Request } from './worker-messages.js'

/**
 * What a page's own code asks, and the steps of opening a file: these fail when the worker ends. Everything else is
 * asked by the element for what it shows; where the worker has ended there is another source to ask, and nobody
 * waits for the answer any more.
 */
const TOLD = ['open', 'issues', 'places', 'contacts']

interface Waiting {
  readonly question: string
  resolve(value: unknown): void
  reject(error: unknown): void
  /** What has come of a long list. */
  readonly pieces: unknown[]
}

export class WorkerClient {
  /** Resolves when the worker is there and listens. Nothing may be sent before. */
  readonly greeting: Promise<unknown>
  /** Answers for the places of the file that has been opened, each question by the same question to the worker. */
  readonly places: PlaceSource
  /** Called each time that everything has been answered. */
  onQuiet: (() => void) | undefined
  readonly #port: Port
  readonly #waiting = new Map<number, Waiting>()
  #asked = GREETING
  #end: { readonly error: unknown } | undefined

  constructor(port: Port) {
    this.#port = port
    this.greeting = this.#wait(GREETING, 'open')
    this.places = new Proxy({} as PlaceSource, {
      get: (_, question) =>
        // A promise asks whatever it is given whether it is a promise too.
        typeof question === 'symbol' || question === 'then'
          ? undefined
          : (...args: readonly unknown[]) => this.#ask(question, args, []),
    })
    port.addEventListener('message', ({ data }) => this.#receive(data as Answer))
  }

  /** Whether everything that was asked has been answered. */
  get isQuiet(): boolean {
    return this.#waiting.size === 0
  }

  /** @param transfer what the worker is given and the page no longer has */
  ask<Q extends keyof Questions>(
    question: Q,
    args: Parameters<Questions[Q]>,
    transfer: Transferable[] = [],
  ): ReturnType<Questions[Q]> {
    return this.#ask(question, args, transfer) as ReturnType<Questions[Q]>
  }

  /** Nothing more is asked: each new question fails with the error, or is never answered, see {@link TOLD}. */
  close(error: unknown): void {
    this.#end ??= { error }
  }

  /** Nothing more is answered: what is still waiting fails too. */
  fail(error: unknown): void {
    this.close(error)
    for (const { question, reject } of this.#waiting.values()) if (isTold(question)) reject(error)
    this.#waiting.clear()
  }

  async #ask(question: string, args: readonly unknown[], transfer: Transferable[]): Promise<unknown> {
    if (this.#end) {
      if (isTold(question)) throw this.#end.error
      return new Promise(() => undefined)
    }
    const request: Request = { id: ++this.#asked, question, args }
    this.#port.postMessage(request, transfer)
    return this.#wait(request.id, question)
  }

  #wait(id: number, question: string): Promise<unknown> {
    return new Promise((resolve, reject) => this.#waiting.set(id, { question, resolve, reject, pieces: [] }))
  }

  #receive(answer: Answer): void {
    const waiting = this.#waiting.get(answer.id)
    if (!waiting) return
    const { pieces, resolve, reject } = waiting
    if ('piece' in answer) {
      pieces.push(...answer.piece)
      return
    }
    this.#waiting.delete(answer.id)
    if ('error' in answer) reject(answer.error)
    else resolve(pieces.length > 0 ? pieces.concat(answer.value) : answer.value)
    if (this.isQuiet) this.onQuiet?.()
  }
}

const isTold = (question: string): boolean => TOLD.includes(question)
