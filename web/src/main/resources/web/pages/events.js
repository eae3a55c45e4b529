/** Events as they happen. */
import { html, nothing } from '../lit.js'
import { follow } from '../app/api.js'
import { Page, problem, select } from '../app/parts.js'
import { keepInAddress } from '../app/router.js'
import { session } from '../app/session.js'
import { eventName, eventTypes, moment, plural } from '../app/words.js'

const KEPT = 200

class Events extends Page {
  static properties = { ...Page.properties, events: { state: true }, following: { state: true } }

  heading() { return 'Live events' }

  async load() { this.start() }

  start() {
    this.stop?.abort()
    this.stop = new AbortController()
    this.leaving.signal.addEventListener('abort', () => this.stop.abort())
    this.events = []
    this.count = 0
    this.refused = undefined
    const wanted = new URLSearchParams(location.search)
    const query = new URLSearchParams()
    if (wanted.get('from') === 'start') query.set('from', 'start')
    if (wanted.get('type')) query.append('type', wanted.get('type'))
    follow(query, e => this.happened(e), this.stop.signal, it => { this.following = it }).catch(e => { this.refused = e })
  }

  happened(event) {
    this.count++
    this.fresh = [event, ...this.fresh ?? []].slice(0, KEPT)
    this.soon ??= setTimeout(() => { this.events = [...this.fresh, ...this.events].slice(0, KEPT); this.fresh = []; this.soon = undefined }, 150)
  }

  set(key, value) { keepInAddress({ [key]: value }); this.start() }

  show() {
    const wanted = new URLSearchParams(location.search)
    return html`<form class="row" @submit=${e => e.preventDefault()}>${select('type', 'Which', wanted.get('type') ?? '', eventTypes.map(t => [`${t}.v1`, eventName(t)]), v => this.set('type', v), { none: 'All' })}
        ${select('from', 'Since when', wanted.get('from') ?? '', [['start', 'As far back as they are kept']], v => this.set('from', v), { none: 'From now on' })}</form>
      ${this.refused ? problem(this.refused, () => this.start()) : html`<p role="status">${this.following === 'following' ? 'Following.' : this.following === 'broken' ? 'The connection broke; it is tried again.' : 'Connecting.'} ${plural(this.count, 'event')} so far${this.count > KEPT ? `, the newest ${KEPT} are shown` : ''}.</p>`}
      ${this.events.length ? html`<ol class="events">${this.events.map(e => e.type ? html`<li><time class="soft" datetime=${e.time}>${moment(e.time)}</time><span><strong>${eventName(e.type)}</strong>${session.scopes.includes('profiles:read') && e.subject ? html` · <a href=${`/people/${e.subject}/roadmap`}>open the person</a>` : nothing}</span></li>` : html`<li><span class="soft">${e.name}</span><span>${e.message}</span></li>`)}</ol>`
        : this.refused ? nothing : html`<p class="soft">Nothing has happened yet. Submit a profile or change a step, and it appears here at once.</p>`}`
  }
}

customElements.define('cp-events', Events)
