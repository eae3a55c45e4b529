/** Everybody of the organisation, as far as the reader may see them. */
import { html } from '../lit.js'
import { send } from '../app/api.js'
import { empty, Page, table } from '../app/parts.js'
import { may } from '../app/session.js'
import { day, name, number, plural } from '../app/words.js'

const SIZE = 50

class People extends Page {
  static properties = { ...Page.properties, items: { state: true } }

  heading() { return 'People' }

  get filters() { return new URLSearchParams(location.search) }

  async load() {
    await this.page()
  }

  async page(cursor) {
    const query = new URLSearchParams(this.filters)
    query.set('limit', SIZE)
    if (cursor) query.set('cursor', cursor)
    const { data } = await send('GET', `/v1/profiles?${query}`)
    this.items = cursor ? [...this.items, ...data.items] : data.items
    this.cursor = data.cursor
    this.requestUpdate()
  }

  /** What is listed now, as a file for a spreadsheet; a text that a spreadsheet would run is made harmless. */
  csv() {
    const cell = v => { const t = String(v ?? ''); return `"${(/^[=+\-@\t\r]/.test(t) ? `'${t}` : t).replace(/"/g, '""')}"` }
    const rows = [['Name', 'Today', 'Target role', 'Company', 'Ready by', 'Hours a week'], ...this.items.map(p => [p.name, name(p.currentRole), name(p.targetRole), name(p.context?.companyStage), p.goal?.targetDate, p.goal?.hoursPerWeek])]
    const link = document.createElement('a')
    link.href = URL.createObjectURL(new Blob(['\ufeff', rows.map(r => r.map(cell).join(',')).join('\r\n')], { type: 'text/csv' }))
    link.download = 'people.csv'
    link.click()
    setTimeout(() => URL.revokeObjectURL(link.href), 1000)
  }

  show() {
    return html`<div class="row">${may('profiles:write') ? html`<a class="btn primary" href="/profile">Submit a profile</a><a class="btn" href="/people/import">Import many</a>` : ''}<button type="button" ?disabled=${!this.items.length} @click=${() => this.csv()}>Save this list as CSV</button></div>
      ${this.items.length ? html`${table(`${plural(this.items.length, 'person', 'people')}${this.cursor ? ', and more' : ''}`, [
        { head: 'Name', lead: true, cell: p => html`<a href=${`/people/${p.id}/readiness`}><bdi>${p.name ?? 'Unnamed'}</bdi></a>` }, { head: 'Today', cell: p => name(p.currentRole) }, { head: 'Target role', cell: p => name(p.targetRole) },
        { head: 'Company', cell: p => name(p.context?.companyStage) }, { head: 'Ready by', cell: p => p.goal ? day(p.goal.targetDate) : '' }, { head: 'Hours a week', num: true, cell: p => p.goal ? number(p.goal.hoursPerWeek) : '' }], this.items)}
        ${this.cursor ? html`<button type="button" @click=${() => this.page(this.cursor)}>Show ${SIZE} more</button>` : ''}`
      : empty(this.filters.size ? 'Nobody fits these filters.' : 'There is nobody here yet.', may('profiles:write') ? html`<a class="btn primary" href="/people/import">Import people</a>` : '')}`
  }
}

customElements.define('cp-people', People)
