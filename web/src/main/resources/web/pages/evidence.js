/** What somebody has done that shows a competency. */
import { html } from '../lit.js'
import { get, send } from '../app/api.js'
import { AboutPerson } from '../app/about.js'
import { ask, empty, input, select, table } from '../app/parts.js'
import { day, name, today } from '../app/words.js'

/**
 * Adds a piece of evidence to a competency.
 *
 * @param {string} id of the profile
 * @param {{code: string, name: string}} competency
 * @returns {Promise<boolean>} whether it was added
 */
export async function addEvidence(id, competency) {
  const it = { competency: competency.code, kind: 'LED', date: today() }
  const key = crypto.randomUUID()
  return Boolean(await ask(`Evidence for ${competency.name}`, 'Add it', () => send('POST', `/v1/profiles/${id}/evidence`, { body: it, key }), wrong => html`
    ${input('title', 'What did you do?', it.title, v => { it.title = v.trim() }, { maxlength: 300, hint: 'Such as: moved all customers to a new platform', error: wrong('/title') })}
    ${select('kind', 'In which way?', it.kind, ['LED', 'SHIPPED', 'PRESENTED', 'PUBLISHED', 'CERTIFIED', 'OTHER'].map(k => [k, name(k)]), v => { it.kind = v })}
    ${input('when', 'When?', it.date, v => { it.date = v }, { type: 'date', max: today(), error: wrong('/date') })}
    ${input('url', 'Where can it be seen? (may be left out)', it.url, v => { it.url = v.trim() || undefined }, { type: 'url', error: wrong('/url') })}`))
}

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
