/** The people of the organisation: all of them, who could follow in which role, and where groups of them stand. */
import { html } from '../lit.js'
import { get } from '../app/api.js'
import { empty, input, later, Page, say, select, table, tag } from '../app/parts.js'
import { keepInAddress } from '../app/router.js'
import { may } from '../app/session.js'
import { day, level, name, number, plural, ROLES } from '../app/words.js'

const SIZE = 50
const FILTERS = ['q', 'role', 'stage', 'band', 'slipping', 'sort']
const BANDS = ['READY', 'APPROACHING', 'DEVELOPING', 'EXPLORING']
const options = codes => codes.map(it => [it, name(it)])

/** A text that a spreadsheet would run as a formula is made harmless. */
const cell = value => {
  const text = String(value ?? '')
  return `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replace(/"/g, '""')}"`
}

/**
 * Saves a table for a spreadsheet.
 *
 * @param {string} file its name
 * @param {string[]} heads
 * @param {unknown[][]} rows
 */
function save(file, heads, rows) {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob(['\ufeff', [heads, ...rows].map(row => row.map(cell).join(',')).join('\r\n')], { type: 'text/csv' }))
  link.download = file
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 1000)
}

/** As far as the reader may see them. The address holds the filters. */
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

  page(cursor) { return this.pageOf('/v1/profiles', { limit: SIZE, ...Object.fromEntries(FILTERS.map(key => [key, this.filters.get(key)])) }, cursor) }

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
        { head: 'Plan', cell: p => p.summary?.projectedFinish ? html`${p.summary.slipping ? tag('Slipping', 'warn') : ''} done by ${day(p.summary.projectedFinish)}` : '' }], this.items)}
        <div class="row">${this.cursor ? html`<button type="button" @click=${() => this.again(this.cursor)}>Show ${SIZE} more</button>` : ''}<button type="button" @click=${() => this.csv()}>Save this list as CSV</button></div>`
      : empty(FILTERS.some(key => f.get(key)) ? 'Nobody fits these filters.' : 'There is nobody here yet.', may('profiles:write') ? html`<a class="btn" href="/people/import">Import people</a>` : '')}`
  }

  csv() {
    save('people.csv', ['Name', 'Today', 'Target role', 'Company', 'Band', 'Readiness', 'Plan done'], this.items.map(p => [p.name, name(p.currentRole), name(p.targetRole), name(p.context?.companyStage), name(p.summary?.band), p.summary?.readiness, p.summary?.projectedFinish]))
  }
}

customElements.define('cp-people', People)

/** Who could follow in which role, and when. */
class Succession extends Page {
  heading() { return 'Succession' }

  async load() { this.roles = (await get('/v1/succession')).roles }

  show() {
    const some = this.roles.filter(r => r.people.length)
    return some.length ? html`<p class="lede">The most ready first, by band; within one, whose plan is done first.</p>${some.map(r => html`<section class="section">${table(`${name(r.role)}: ${plural(r.people.length, 'person', 'people')}`, [
      { head: 'Name', lead: true, cell: p => html`<a href=${`/people/${p.profileId}/readiness`}><bdi>${p.name ?? 'Unnamed'}</bdi></a>` }, { head: 'Today', cell: p => name(p.currentRole) },
      { head: 'Readiness', cell: p => html`${p.summary.band ? tag(name(p.summary.band), 'info') : ''} ${p.summary.readiness === undefined ? '' : number(p.summary.readiness)}` },
      { head: 'Plan done by', cell: p => html`${p.summary.projectedFinish ? day(p.summary.projectedFinish) : ''} ${p.summary.onTime === false ? tag('After the target date', 'warn') : ''}` }], r.people.slice(0, 100))}</section>`)}`
    : empty('Nobody is assessed yet, so nobody can be named for a role.', html`<a class="btn" href="/people">See the people</a>`)
  }
}

customElements.define('cp-succession', Succession)

/** By competency; a real table with the figure in each cell. */
class HeatMap extends Page {
  heading() { return 'Heat map' }

  async load() {
    const [matrix, list] = await Promise.all([get('/v1/cohorts/matrix'), get('/v1/frameworks')])
    this.matrix = matrix
    const framework = await get(`/v1/frameworks/${encodeURIComponent(list.current)}`)
    this.names = new Map(framework.competencies.map(c => [c.code, c.name]))
  }

  show() {
    const { cohorts, competencies } = this.matrix
    if (!cohorts.length) return empty('There is no group of five or more people yet. Fewer are never shown, so that nobody can be identified.')
    return html`<p class="lede">The mean level of each group that aims for the same role in companies of the same stage. An empty cell has fewer than five people behind it.</p>
      <div class="scroll" tabindex="0" role="region" aria-label="Heat map"><table><caption>Levels of 0 to 5</caption><thead><tr><th scope="col">Competency</th>${cohorts.map(c => html`<th scope="col">${name(c.targetRole)}, ${name(c.companyStage)}</th>`)}</tr></thead>
      <tbody>${competencies.map(r => html`<tr><th scope="row">${this.names.get(r.competency) ?? name(r.competency)}</th>${cohorts.map(c => { const cell = r.cells[c.id]; return cell ? html`<td class=${`heat heat-${Math.min(4, Math.floor(cell.level))}`}>${level(cell.level)} <span class="small">(${cell.people})</span></td>` : html`<td class="heat"><span class="unseen">fewer than five</span></td>` })}</tr>`)}</tbody></table></div>`
  }
}

customElements.define('cp-heat-map', HeatMap)
