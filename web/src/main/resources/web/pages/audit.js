/** The audit trail of the organisation. */
import { html } from '../lit.js'
import { get } from '../app/api.js'
import { empty, input, later, Page, table } from '../app/parts.js'
import { keepInAddress } from '../app/router.js'
import { deed, moment, right } from '../app/words.js'

const SIZE = 100

class Audit extends Page {
  static properties = { ...Page.properties, items: { state: true } }

  heading() { return 'Audit trail' }

  async load() {
    this.search = later(() => this.run(() => this.page()), 300)
    await this.page()
  }

  async page(cursor) {
    const query = new URLSearchParams({ limit: SIZE })
    const wanted = new URLSearchParams(location.search)
    for (const key of ['who', 'from', 'to']) if (wanted.get(key)) query.set(key, key === 'who' ? wanted.get(key) : `${wanted.get(key)}T00:00:00Z`)
    if (cursor) query.set('cursor', cursor)
    const data = await get(`/v1/audit?${query}`)
    this.items = cursor ? [...this.items, ...data.items] : data.items
    this.cursor = data.cursor
  }

  show() {
    const wanted = new URLSearchParams(location.search)
    const one = (key, label, type) => input(key, label, wanted.get(key) ?? '', v => { keepInAddress({ [key]: v }); this.search() }, { type })
    return html`<p class="lede">Who read or changed whose data, when, from where and by which right.</p>
      <form class="card grid" @submit=${e => { e.preventDefault(); this.run(() => this.page()) }}>${one('who', 'Account', 'search')}${one('from', 'From', 'date')}${one('to', 'Before', 'date')}</form>
      ${this.refusal()}
      ${this.items.length ? html`${table('Newest first', [{ head: 'When', lead: true, cell: a => moment(a.at) }, { head: 'Who', cell: a => html`<bdi>${a.who ?? 'Somebody who was erased'}</bdi>` }, { head: 'What', cell: a => html`${deed(a.action)}${a.changed.length ? html`<br><span class="small soft">${a.changed.join(', ')}</span>` : ''}` }, { head: 'Whose', cell: a => html`<code>${a.subject}</code>` }, { head: 'By which right', cell: a => right(a.right) }, { head: 'From', cell: a => a.from ?? '' }], this.items)}
        ${this.cursor ? html`<button type="button" @click=${() => this.run(() => this.page(this.cursor))}>Show ${SIZE} more</button>` : ''}` : empty('Nothing is recorded for this.')}`
  }
}

customElements.define('cp-audit', Audit)
