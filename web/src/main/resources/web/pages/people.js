/** Everybody of the organisation, as far as the reader may see them. The address holds the filters. */
import { html } from '../lit.js'
import { get } from '../app/api.js'
import { empty, input, later, Page, say, select, table, tag } from '../app/parts.js'
import { keepInAddress } from '../app/router.js'
import { may } from '../app/session.js'
import { save } from '../app/csv.js'
import { day, name, number, plural, ROLES } from '../app/words.js'

const SIZE = 50
const FILTERS = ['q', 'role', 'stage', 'band', 'slipping', 'sort']
const BANDS = ['READY', 'APPROACHING', 'DEVELOPING', 'EXPLORING']
const options = codes => codes.map(it => [it, name(it)])

class People extends Page {
  static properties = { ...Page.properties, items: { state: true } }

  heading() { return 'People' }

  get filters() { return new URLSearchParams(location.search) }

  async load() {
    this.search = later(() => this.again(), 200)
    await this.page()
  }

  again(cursor) {
    return this.run(async () => {
      await this.page(cursor)
      say(plural(this.items.length, 'person', 'people') + (this.cursor ? ' and more' : ''))
    })
  }

  async page(cursor) {
    const query = new URLSearchParams({ limit: SIZE })
    for (const key of FILTERS) if (this.filters.get(key)) query.set(key, this.filters.get(key))
    if (cursor) query.set('cursor', cursor)
    const asked = this.asked = Symbol(query)
    const data = await get(`/v1/profiles?${query}`)
    if (asked !== this.asked) return
    this.items = cursor ? [...this.items, ...data.items] : data.items
    this.cursor = data.cursor
  }

  set(key, value) { keepInAddress({ [key]: value }); this.search() }

  show() {
    const f = this.filters
    const chosen = (key, label, codes, none) => select(key, label, f.get(key) ?? '', options(codes), v => this.set(key, v), { none })
    return html`${may('profiles:write') ? html`<div class="row"><a class="btn primary" href="/profile">Submit a profile</a><a class="btn" href="/people/import">Import many</a></div>` : ''}
      <form class="card grid" role="search" @submit=${e => { e.preventDefault(); this.again() }}>${input('q', 'Name or e-mail', f.get('q') ?? '', v => this.set('q', v), { type: 'search', maxlength: 100 })}
        ${chosen('role', 'Target role', ROLES, 'All')}${chosen('stage', 'Company', ['STARTUP', 'SCALE_UP', 'ENTERPRISE'], 'All')}${chosen('band', 'Readiness', BANDS, 'All')}
        ${select('slipping', 'Plan', f.get('slipping') ?? '', [['true', 'Slipping'], ['false', 'Not slipping']], v => this.set('slipping', v), { none: 'All' })}
        ${select('sort', 'Order', f.get('sort') ?? '', [['NAME', 'By name'], ['UPDATED', 'Last changed first']], v => this.set('sort', v), { none: 'Newest first' })}</form>
      ${this.refusal(() => this.again())}
      ${this.items.length ? html`${table(`${plural(this.items.length, 'person', 'people')}${this.cursor ? ', and more' : ''}`, [
        { head: 'Name', lead: true, cell: p => html`<a href=${`/people/${p.id}/readiness`}><bdi>${p.name ?? 'Unnamed'}</bdi></a>` }, { head: 'Today', cell: p => name(p.currentRole) }, { head: 'Target role', cell: p => name(p.targetRole) },
        { head: 'Readiness', cell: p => p.summary?.band ? html`${tag(name(p.summary.band), 'info')} ${p.summary.readiness === undefined ? '' : `${number(p.summary.readiness)} (${number(p.summary.low)} to ${number(p.summary.high)})`}` : html`<span class="soft">Not assessed yet</span>` },
        { head: 'Plan', cell: p => p.summary?.projectedFinish ? html`${p.summary.slipping ? tag('Slipping', 'warn') : ''} done ${day(p.summary.projectedFinish)}` : '' }], this.items)}
        <div class="row">${this.cursor ? html`<button type="button" @click=${() => this.again(this.cursor)}>Show ${SIZE} more</button>` : ''}<button type="button" @click=${() => this.csv()}>Save this list as CSV</button></div>`
      : empty(FILTERS.some(key => f.get(key)) ? 'Nobody fits these filters.' : 'There is nobody here yet.', may('profiles:write') ? html`<a class="btn" href="/people/import">Import people</a>` : '')}`
  }

  csv() {
    save('people.csv', ['Name', 'Today', 'Target role', 'Company', 'Band', 'Readiness', 'Plan done'], this.items.map(p => [p.name, name(p.currentRole), name(p.targetRole), name(p.context?.companyStage), name(p.summary?.band), p.summary?.readiness, p.summary?.projectedFinish]))
  }
}

customElements.define('cp-people', People)
