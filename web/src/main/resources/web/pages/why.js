/** What each level consists of; the shares add up to it. */
import { html, nothing } from '../lit.js'
import { find } from '../app/api.js'
import { AboutPerson } from '../app/about.js'
import { act, levelBar, note, say, table, tag } from '../app/parts.js'
import { keepInAddress } from '../app/router.js'
import { may } from '../app/session.js'
import { change, level, name, plain, plural, rule } from '../app/words.js'
import { addEvidence } from './evidence.js'

class Why extends AboutPerson {
  needs = ['assessment']

  heading() { return this.assessment && !this.explained ? 'Levels' : 'Why these levels' }

  /** Reasons hold single answers of others, so not everybody who sees a level sees them. */
  get explained() { return this.assessment.competencies?.some(c => c.because) }

  /** Reasons name evidence and steps by their ids; people know them by their titles. */
  async more() {
    const [profile, roadmap] = await Promise.all(['profiles', 'roadmaps'].map(what => find(`/v1/${what}/${this.subject.id}`).catch(() => undefined)))
    this.titles = new Map([...profile?.evidence ?? [], ...roadmap?.stages?.flatMap(s => s.milestones) ?? []].map(it => [it.id, it.title]))
  }

  said(input) {
    const [id, ...rest] = input.split(', ')
    return [this.titles?.get(id) ?? plain(id), ...rest.map(plain)].join(', ')
  }

  content() {
    const all = this.assessment.competencies
    if (!all) return note('info', html`<p>Levels of single persons are not shown to you.</p>`)
    const wanted = new URLSearchParams(location.search)
    const words = (wanted.get('q') ?? '').toLowerCase()
    const shown = all.filter(c => c.name.toLowerCase().includes(words)).sort((x, y) => x.priority - y.priority)
    return html`<p class="lede">${this.explained ? 'Every level is put together from what is known. Each source counts by how much it can be relied on; the shares add up to the level.' : 'Where each level stands, the gap most worth closing first. What a level consists of is for the leader alone.'}</p>
      ${this.heard()}
      <div class="field"><label for="q">Find a competency</label><input id="q" type="search" .value=${wanted.get('q') ?? ''} @input=${e => { keepInAddress({ q: e.target.value }); this.requestUpdate() }}></div>
      <p role="status" class="soft">${plural(shown.length, 'competency', 'competencies')}</p>
      <div>${shown.map(c => this.one(c))}</div>`
  }

  heard() {
    const raters = this.assessment.raters ?? []
    return raters.length ? html`<p>Others who answered: ${raters.map((r, i) => html`${i ? '; ' : ''}${name(r.group)} ${r.answered}${r.counted < r.answered ? ` (${r.counted} count so far, so that nobody can be identified)` : ''}`)}.</p>` : nothing
  }

  /** Reads what the sources say, once and only when somebody wants to know. */
  async read(ids) {
    this.facts ??= new Map()
    await Promise.all(ids.filter(id => !this.facts.has(id)).map(async id => { this.facts.set(id, await find(`/v1/facts/${encodeURIComponent(id)}`).catch(() => undefined)) }))
    this.requestUpdate()
  }

  one(c) {
    const facts = [...new Set((c.because ?? []).flatMap(b => b.sources ?? []))]
    const said = facts.map(id => this.facts?.get(id)).filter(Boolean)
    return html`<details @toggle=${e => e.target.open && this.read(facts)}><summary>${c.name} ${tag(`${level(c.level)} of ${level(c.required)}`, c.gap > 0 ? 'warn' : 'good')}</summary>
      <div>${levelBar(c.level, c.required)}
        ${c.because ? table('What it consists of', [{ head: 'Where it comes from', lead: true, cell: b => rule(b.rule) }, { head: 'What was said or done', cell: b => this.said(b.input) }, { head: 'Adds', num: true, cell: b => change(b.contribution) }], c.because) : nothing}
        <p>${c.because ? 'Together' : 'Level'} <strong>${level(c.level)}</strong>; the role asks for ${level(c.required)}${c.gap > 0 ? `, so ${level(c.gap)} is missing` : ', which is reached'}.${c.disagreement >= 1.5 ? ` Views differ by ${level(c.disagreement)} levels; talk about it.` : ''}</p>
        ${said.length ? html`<p>It rests on what is known about the role:</p><ul>${said.map(f => html`<li>${f.text}</li>`)}</ul>` : facts.length ? html`<p class="hint">Rests on ${plural(facts.length, 'statement')} about what the role needs.</p>` : nothing}
        ${(this.subject.own ? may('own:write') : may('profiles:write')) ? act('Add evidence', c.name, async () => { if (await addEvidence(this.subject.id, c)) say('Added. The assessment is made anew in a moment.') }) : nothing}</div></details>`
  }
}

customElements.define('cp-why', Why)
