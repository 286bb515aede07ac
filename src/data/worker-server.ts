/** The worker's end of the line: reads a file, and answers for its places. */
import { failing, join, LoadError } from './load.js'
import type { DataIssue } from './place.js'
import { PlaceStore } from './place-store.js'
import { readBytes } from './read-document.js'
import {
  type Answer,
  GREETING,
  type Opened,
  type Opener,
  type Port,
  type Request,
} from './worker-messages.js'

/** Items of a list that go into one message: some 10 ms of work for the page, where they are whole places. */
const PIECE = 1000

/** Answers what comes through a port, in the order in which it comes. */
export function serve(port: Port): void {
  const post = (answer: Answer) => port.postMessage(answer, [])
  const desk = new Desk()
  port.addEventListener('message', ({ data }) => {
    const { id, question, args } = data as Request
    desk
      .answer(question, args)
      .then((value) => {
        let rest = value
        if (Array.isArray(value) && value.length > PIECE) {
          const last = Math.floor((value.length - 1) / PIECE) * PIECE
          for (let at = 0; at < last; at += PIECE) post({ id, piece: value.slice(at, at + PIECE) })
          rest = value.slice(last)
        }
        post({ id, value: rest })
      })
      // What is thrown may hold what can't be cloned.
      .catch((error: unknown) => post({ id, error: new Error(String(error)) }))
  })
  post({ id: GREETING, value: undefined })
}

/** Knows who answers what. */
class Desk implements Opener {
  #issues: readonly DataIssue[] = []
  #store: PlaceStore | undefined

  async open(chunks: readonly Uint8Array[], base: string): Promise<Opened> {
    try {
      const { places, issues } = await readBytes(join(chunks), failing(''), { base })
      this.#issues = issues
      this.#store = new PlaceStore(places)
      return { count: places.length }
    } catch (error) {
      if (!(error instanceof LoadError)) throw error
      // Only the page knows the address.
      const { url: _, host: __, ...details } = error.details
      return { code: error.code, details }
    }
  }

  async issues(): Promise<readonly DataIssue[]> {
    return this.#issues
  }

  async answer(question: string, args: readonly unknown[]): Promise<unknown> {
    const answerer = question === 'open' || question === 'issues' ? this : this.#store
    const method: unknown = answerer && Reflect.get(answerer, question)
    if (typeof method !== 'function') throw new TypeError(`Nobody here can answer "${question}".`)
    return Reflect.apply(method, answerer, args)
  }
}
