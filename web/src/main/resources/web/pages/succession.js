/** Who could follow in which role, and when. */
import { html } from '../lit.js'
import { get } from '../app/api.js'
import { empty, Page, table, tag } from '../app/parts.js'
import { day, name, number, plural } from '../app/words.js'

class Succession extends Page {
  heading() { return 'Succession' }

  async load() { this.roles = (await get('/v1/succession')).roles }

  show() {
    const some = this.roles.filter(r => r.people.length)
    return some.length ? html`<p class="lede">Those who aim for a role, the furthest first.</p>${some.map(r => html`<section class="section">${table(`${name(r.role)}: ${plural(r.people.length, 'person', 'people')}`, [
      { head: 'Name', lead: true, cell: p => html`<a href=${`/people/${p.profileId}/readiness`}><bdi>${p.name ?? 'Unnamed'}</bdi></a>` }, { head: 'Today', cell: p => name(p.currentRole) },
      { head: 'Readiness', cell: p => html`${p.summary.band ? tag(name(p.summary.band), 'info') : ''} ${p.summary.readiness === undefined ? '' : number(p.summary.readiness)}` },
      { head: 'Plan done', cell: p => html`${p.summary.projectedFinish ? day(p.summary.projectedFinish) : ''} ${p.summary.onTime === false ? tag('After the target date', 'warn') : ''}` }], r.people.slice(0, 100))}</section>`)}`
    : empty('Nobody is assessed yet, so nobody can be named for a role.', html`<a class="btn" href="/people">See the people</a>`)
  }
}

customElements.define('cp-succession', Succession)
