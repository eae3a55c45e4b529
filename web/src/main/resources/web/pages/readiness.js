/** How ready somebody is: the interval first, then the gaps, the gates, the other roles, what to ask next, the history. */
import { html, nothing } from '../lit.js'
import { find } from '../app/api.js'
import { AboutPerson } from '../app/about.js'
import { intervalBar, levelBar, more, radar, table, tag } from '../app/parts.js'
import { capital, inWords, level, moment, name, number, plain, plural } from '../app/words.js'

const BANDS = { EXPLORING: 'There is a long way to go; the plan begins with the foundations.', DEVELOPING: 'A good part is there. The plan works on what matters most.', APPROACHING: 'Most of it is there. The plan closes the last gaps and shows them in practice.', READY: 'Everything that the role asks for is there.' }
const SURE = c => c >= .75 ? 'Sure' : c >= .5 ? 'Fairly sure' : c >= .25 ? 'Rough' : 'A guess'
const TONES = { MET: 'good', UNMET: 'bad', UNKNOWN: 'warn' }

class Readiness extends AboutPerson {
  needs = ['assessment']

  heading() { return this.assessment?.targetRole ? `Readiness for ${name(this.assessment.targetRole)}` : 'Readiness' }

  async more() {
    this.versions = (await find(`/v1/assessments/${this.subject.id}/versions`).catch(() => undefined))?.versions ?? []
  }

  gaps(caption, rows) {
    return table(caption, [
        { head: 'Competency', lead: true, cell: c => html`${c.name}${c.defining ? html` ${tag('Defining', 'info')}` : nothing}` },
        { head: 'Level and what the role asks for', cell: c => levelBar(c.level, c.required) },
        { head: 'Level', num: true, cell: c => level(c.level) },
        { head: 'Asked for', num: true, cell: c => level(c.required) },
        { head: 'Gap', num: true, cell: c => level(c.gap) },
        { head: 'How sure', cell: c => html`${SURE(c.confidence)}${c.disagreement >= 1.5 ? html` ${tag('Views differ', 'warn')}` : nothing}${c.unconfirmed ? html` ${tag('Own word only', 'warn')}` : nothing}` }], rows)
  }

  content() {
    const a = this.assessment
    const r = a.readiness
    const gaps = (a.competencies ?? []).filter(c => c.gap > 0).sort((x, y) => x.priority - y.priority)
    return html`${r ? html`<section class="card">
        ${r.score === undefined ? html`<p><span class="figure">${name(r.band)}</span></p><p>${BANDS[r.band]}</p><p class="soft">The exact figure is for this person and whom they share it with.</p>`
        : html`<p>Likely between <strong>${number(r.low)}</strong> and <strong>${number(r.high)}</strong> of 100, best estimate <span class="figure">${number(r.score)}</span> ${tag(name(r.band), 'info')}</p>${intervalBar(r)}
        <p class="prose">${BANDS[r.band]} The range says how much is known: ${r.high - r.low > 25 ? 'it is wide, so an answer from others would tell a lot.' : 'it is narrow, so the plan stands on firm ground.'} ${this.link('why', 'What it is made of')}</p>`}
        ${r.notReadyBecause?.length ? html`<p>What keeps it from “Ready”:</p><ul>${r.notReadyBecause.map(n => html`<li>${plain(n.text)}</li>`)}</ul>` : nothing}</section>` : nothing}
      ${gaps.length ? html`<section class="section">${this.gaps('Gaps, the one most worth closing first', gaps.slice(0, 10))}${gaps.length > 10 ? more(plural(gaps.length - 10, 'smaller gap'), this.gaps('Smaller gaps', gaps.slice(10))) : nothing}</section>
      ${more('The same as a wheel', html`${radar(a.competencies.slice().sort((x, y) => y.weight - x.weight).slice(0, 12))}<p class="hint">The twelve that weigh most. Filled: the level; dashed: what the role asks for.</p>`)}`
      : a.competencies ? html`<p>No gap is left: every level that the role asks for is reached.</p>` : nothing}
      ${a.gates?.length ? html`<section class="section">${table('Hard requirements', [
        { head: 'Requirement', lead: true, cell: g => g.title },
        { head: 'State', cell: g => tag(name(g.status), TONES[g.status]) },
        { head: 'Asked for', cell: g => capital(g.required) },
        { head: 'As far as known', cell: g => capital(plain(g.actual)) }], a.gates)}</section>` : nothing}
      ${a.askNext?.length ? html`<section class="section"><h2>What would tell us most</h2><ol>${a.askNext.slice(0, 5).map(q => html`<li>${q.question} <span class="soft">${q.narrows >= .1 ? `Narrows the range by about ${plural(q.narrows, 'point')}.` : ''}${q.settles?.length ? ` Settles ${plural(q.settles.length, 'requirement')}.` : ''}</span></li>`)}</ol>
        <div class="row">${this.subject.own ? html`<a class="btn" href="/profile?step=4">Answer these</a>` : nothing}${this.link('ask-others', 'Ask others', 'btn')}</div></section>` : nothing}
      ${a.otherRoles?.length ? html`<section class="section">${table('The same person in the other roles', [
        { head: 'Role', lead: true, cell: o => name(o.role) }, { head: 'Readiness', num: true, cell: o => number(o.score) },
        { head: 'Requirements not met', cell: o => o.unmetGates.length ? plural(o.unmetGates.length, 'requirement') : 'None' }], a.otherRoles)}</section>` : nothing}
      ${a.strengths?.length ? html`<section class="section"><h2>Strengths that count</h2><ul>${a.strengths.map(s => html`<li>${a.competencies?.find(c => c.code === s.code)?.name ?? name(s.code)}, level ${level(s.level)}; counts for ${inWords(s.carriesTo.map(name))}</li>`)}</ul></section>` : nothing}
      ${this.versions.length > 1 ? html`<section class="section">${table('How it came to this', [
        { head: 'When', lead: true, cell: v => moment(v.at) },
        ...this.versions.some(v => v.readiness ?? v.score) ? [{ head: 'Readiness', num: true, cell: v => number(v.readiness?.score ?? v.score) }] : [],
        ...this.versions.some(v => v.cause) ? [{ head: 'Why', cell: v => name(v.cause?.kind ?? v.cause) }] : [],
        { head: 'Version', num: true, cell: v => v.version }], this.versions.slice(0, 12))}</section>` : nothing}`
  }
}

customElements.define('cp-readiness', Readiness)
