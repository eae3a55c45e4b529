/** What was typed and not sent: kept in this browser at once, and for one's own profile where one's other devices find it. */
import { send } from '../app/api.js'
import { later } from '../app/parts.js'

const AT = '/v1/me/draft'

export class Draft {
  /**
   * @param {string} key its name in this browser
   * @param {boolean} own whether it is of the reader's own profile
   */
  constructor(key, own) {
    this.key = key
    this.own = own
    this.push = later(() => this.sync(), 1500)
  }

  item(name, value) {
    const key = this.key + name
    if (value === undefined) return localStorage.getItem(key)
    value === null ? localStorage.removeItem(key) : localStorage.setItem(key, value)
  }

  /** What was typed last, here or elsewhere; whatever has not left this browser yet comes first. */
  async read() {
    if (this.own && !this.item(':new')) {
      try {
        const { data, etag } = await send('GET', AT)
        if (!this.item('') || etag !== this.item(':etag')) {
          this.item('', JSON.stringify(data.profile))
          this.item(':etag', etag)
        }
      } catch (e) {
        // What was there and is no longer was sent or given up elsewhere.
        if (e.status === 404 && this.item(':etag')) this.clear()
      }
    }
    return JSON.parse(this.item(''))
  }

  keep(typed) {
    this.item('', JSON.stringify(typed))
    if (!this.own) return
    this.item(':new', 'yes')
    this.push()
  }

  /** Whoever types last is right, so what was kept from elsewhere meanwhile is replaced. */
  async sync(again = true) {
    const typed = this.item('')
    if (!typed || !this.item(':new')) return
    try {
      const { etag } = await send('PUT', AT, { raw: typed, match: this.item(':etag') })
      this.item(':etag', etag)
      if (this.item('') === typed) this.item(':new', null)
    } catch (e) {
      if (!again || ![404, 412, 428].includes(e.status)) return
      const { etag } = await send('GET', AT).catch(() => ({ etag: null }))
      this.item(':etag', etag)
      await this.sync(false)
    }
  }

  clear() { for (const name of ['', ':new', ':etag']) this.item(name, null) }

  /** It was sent, or given up. */
  async forget() {
    this.clear()
    if (this.own) await send('DELETE', AT).catch(() => { /* it ends by itself */ })
  }
}
