/** What somebody has done that shows a competency. */
import { html } from '../lit.js'
import { get } from '../app/api.js'
import { AboutPerson } from '../app/about.js'
import { empty, table } from '../app/parts.js'
import { day, name } from '../app/words.js'

class Evidence extends AboutPerson {
  heading() { return 'Evidence' }

  async more() { this.profile = await get(`/v1/profiles/${this.subject.id}`) }

  content() {
    const all = this.profile.evidence ?? []
    return all.length ? table('The newest first', [
      { head: 'What', lead: true, cell: e => e.url ? html`<a href=${e.url} rel="noreferrer noopener" target="_blank">${e.title}</a>` : e.title },
      { head: 'In which way', cell: e => name(e.kind) }, { head: 'Shows', cell: e => name(e.competency) }, { head: 'When', cell: e => day(e.date) }], all.toSorted((x, y) => (y.date ?? '').localeCompare(x.date ?? '')))
    : empty('Nothing is added yet. Evidence makes an estimate surer than anybody’s own word.', this.subject.own ? this.link('why', 'Add some to a competency', 'btn') : undefined)
  }
}

customElements.define('cp-evidence', Evidence)
