/** What happens, as it happens; and what happened to whose data, by the audit trail. */
import { html, nothing } from '../lit.js'
import { follow } from '../app/api.js'
import { empty, input, later, lines, Page, problem, select } from '../app/parts.js'
import { keepInAddress } from '../app/router.js'
import { session } from '../app/session.js'
import { deed, eventName, eventTypes, moment, plural, right, seen, who } from '../app/words.js'

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
      ${this.events.length ? html`<ol class="events">${this.events.map(e => e.type ? html`<li><time class="soft" datetime=${e.time}>${moment(e.time)}</time><span><strong>${eventName(e.type)}</strong>${session.scopes.includes('profiles:read') && e.subject ? html` · <a href=${`/people/${e.subject}/roadmap`} aria-label=${`open the person ${e.subject}`}>open the person</a>` : nothing}</span></li>` : html`<li><span class="soft">${e.name}</span><span>${e.message}</span></li>`)}</ol>`
        : this.refused ? nothing : html`<p class="soft">Nothing has happened yet. Submit a profile or change a step, and it appears here at once.</p>`}`
  }
}

customElements.define('cp-events', Events)

/** The audit trail of the organisation. */
const SIZE = 100

class Audit extends Page {
  static properties = { ...Page.properties, items: { state: true } }

  heading() { return 'Audit trail' }

  async load() {
    this.search = later(() => this.run(() => this.page()), 300)
    await this.page()
  }

  page(cursor) {
    const wanted = new URLSearchParams(location.search)
    const day = key => wanted.get(key) && `${wanted.get(key)}T00:00:00Z`
    return this.pageOf('/v1/audit', { limit: SIZE, who: wanted.get('who'), from: day('from'), to: day('to') }, cursor)
  }

  show() {
    const wanted = new URLSearchParams(location.search)
    const one = (key, label, type) => input(key, label, wanted.get(key) ?? '', v => { keepInAddress({ [key]: v }); this.search() }, { type })
    return html`<p class="lede">Who read or changed whose data, when, from where and by which right.</p>
      <form class="card grid" @submit=${e => { e.preventDefault(); this.run(() => this.page()) }}>${one('who', 'Account', 'search')}${one('from', 'From', 'date')}${one('to', 'Before', 'date')}</form>
      ${this.refusal()}
      ${this.items.length ? html`${lines('Newest first', [{ head: 'When', lead: true, cell: a => moment(a.at) }, { head: 'Who', cell: a => html`<bdi>${who(a)}</bdi>` }, { head: 'What', cell: a => html`${deed(a.action)}${a.changed.length ? html`<br><span class="small soft">${a.changed.join(', ')}</span>` : ''}` }, { head: 'Whose', cell: a => html`<code>${a.subject}</code>` }, { head: 'By which right', cell: a => right(a.right) }, { head: 'From', cell: a => a.from ?? '' }], this.items, seen)}
        ${this.cursor ? html`<button type="button" @click=${() => this.run(() => this.page(this.cursor))}>Show ${SIZE} more</button>` : ''}` : empty('Nothing is recorded for this.')}`
  }
}

customElements.define('cp-audit', Audit)
