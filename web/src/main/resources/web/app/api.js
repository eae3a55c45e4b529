/** Requests to the API: problem details, one retry where that is safe, ETags, the correlation id. Tokens never come here. */

/**
 * @typedef {object} FieldError
 * @property {string} pointer a JSON Pointer into what was sent
 * @property {string} message
 */

/** An answer that is an error, with the server's own words. */
export class Problem extends Error {
  /**
   * @param {number} status HTTP status; 0 when nothing answered
   * @param {{title?: string, detail?: string, errors?: FieldError[], scopes?: string[], correlationId?: string}} body `scopes`: of which one would do
   * @param {string} correlation id to find the request in the logs by
   */
  constructor(status, body, correlation) {
    super(body.detail || body.title || 'The server answered with an error.')
    this.status = status
    this.title = body.title || 'Something went wrong'
    this.errors = body.errors || []
    this.scopes = body.scopes || []
    this.correlation = body.correlationId || correlation
  }

  /** The message for a field; undefined if it is in order. */
  of(pointer) {
    return this.errors.find(it => it.pointer === pointer)?.message
  }
}

const SAFE_TO_REPEAT = new Set([502, 503, 504])
const pause = ms => new Promise(then => setTimeout(then, ms))

/**
 * Sends a request from this session.
 *
 * @param {string} method
 * @param {string} path
 * @param {{body?: unknown, type?: string, match?: string, key?: string, signal?: AbortSignal, raw?: BodyInit}} [options] `match` is sent
 *   as If-Match, `key` as Idempotency-Key
 * @returns {Promise<{status: number, data: any, etag: string|null, headers: Headers}>}
 * @throws {Problem} for every answer that is an error; 401 also tells the shell that the session has ended
 */
export async function send(method, path, options = {}) {
  const correlation = crypto.randomUUID()
  const headers = { Accept: 'application/json', 'X-Correlation-Id': correlation }
  if (method !== 'GET') headers['X-Career-Path'] = 'web'
  if (options.match) headers['If-Match'] = options.match
  if (options.key) headers['Idempotency-Key'] = options.key
  if (options.accept) headers.Accept = options.accept
  const body = options.raw ?? (options.body === undefined ? undefined : JSON.stringify(options.body))
  if (body !== undefined) headers['Content-Type'] = options.type || 'application/json'
  const again = method === 'GET' || method === 'PUT' || Boolean(options.key)
  for (let attempt = 0; ; attempt++) {
    let answer
    try {
      answer = await fetch(path, { method, headers, body, signal: options.signal, credentials: 'same-origin' })
    } catch (e) {
      if (e.name === 'AbortError') throw e
      if (again && attempt < 2) { await pause(400 * 2 ** attempt); continue }
      throw new Problem(0, { title: 'No answer', detail: 'The server cannot be reached. Check the connection, then try again; nothing that you typed is lost.' }, correlation)
    }
    if (answer.ok) {
      const text = answer.status === 204 ? '' : await answer.text()
      const json = (answer.headers.get('Content-Type') || '').includes('json') && !(answer.headers.get('Content-Type') || '').includes('ndjson')
      return { status: answer.status, data: json && text ? JSON.parse(text) : text, etag: answer.headers.get('ETag'), headers: answer.headers }
    }
    if (again && SAFE_TO_REPEAT.has(answer.status) && attempt < 2) { await pause(400 * 2 ** attempt); continue }
    let problem = {}
    try { problem = await answer.json() } catch { /* not a problem document, so only its status is known */ }
    if (answer.status === 401) dispatchEvent(new CustomEvent('session-ended'))
    throw new Problem(answer.status, problem, answer.headers.get('X-Correlation-Id') || correlation)
  }
}

/** The data of a GET. */
export const get = async (path, options) => (await send('GET', path, options)).data

/** The data of a GET, or undefined where there is none (404). */
export async function find(path, options) {
  try {
    return await get(path, options)
  } catch (e) {
    if (e.status === 404) return undefined
    throw e
  }
}

/** Every item of a list, page by page, up to `most`. */
export async function all(path, most = 1000) {
  const items = []
  for (let cursor = ''; ;) {
    const page = await get(`${path}${path.includes('?') ? '&' : '?'}limit=100${cursor && `&cursor=${encodeURIComponent(cursor)}`}`)
    items.push(...page.items)
    if (!page.cursor || items.length >= most) return items
    cursor = page.cursor
  }
}

/** Tells the first of all events with one source and id from its repeats, among the last some thousand. */
function once() {
  const seen = new Set()
  return ({ source, id }) => {
    const key = `${source} ${id}`
    if (id === undefined) return true
    if (seen.has(key)) return false
    if (seen.add(key).size > 5000) seen.delete(seen.values().next().value)
    return true
  }
}

/**
 * Follows events until the signal ends it; goes on where it stopped when the connection breaks. Delivery is at least once;
 * each event is handed over once.
 *
 * @param {string} query such as `profileId=…&from=start`
 * @param {(event: {type: string, subject: string, time: string, data: any, name: string, message?: string}) => void} each
 * @param {AbortSignal} signal
 * @param {(state: 'following'|'broken') => void} [state]
 * @throws {Problem} when the server refuses
 */
export async function follow(query, each, signal, state = () => {}) {
  const isNew = once()
  for (let last = '', wait = 500; !signal.aborted; wait = Math.min(wait * 2, 15000)) {
    try {
      const answer = await fetch(`/v1/events?${query}`, { headers: { Accept: 'text/event-stream', ...(last && { 'Last-Event-ID': last }) }, signal, credentials: 'same-origin' })
      if (!answer.ok) {
        if (answer.status === 401) dispatchEvent(new CustomEvent('session-ended'))
        if (answer.status < 500) throw new Problem(answer.status, await answer.json().catch(() => ({})), answer.headers.get('X-Correlation-Id') || '')
        throw new TypeError('not now')
      }
      state('following')
      wait = 500
      let text = ''
      const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader()
      for (let part = await reader.read(); !part.done; part = await reader.read()) {
        const blocks = (text + part.value).split('\n\n')
        text = blocks.pop() ?? ''
        for (const block of blocks) {
          const field = name => block.match(new RegExp(`^${name}: ?(.*)$`, 'm'))?.[1]
          last = field('id') ?? last
          const event = field('data') && JSON.parse(field('data'))
          if (event && isNew(event)) each({ ...event, name: field('event') ?? '' })
        }
      }
    } catch (e) {
      if (signal.aborted || e.name === 'AbortError') return
      if (e instanceof Problem) throw e
    }
    state('broken')
    await pause(wait)
  }
}
