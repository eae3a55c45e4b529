/** The first ninety days, what goes wrong in the role and how it shows, what to measure, what is to be decided. */
import { html, nothing } from '../lit.js'
import { find } from '../app/api.js'
import { AboutPerson } from '../app/about.js'
import { empty, table } from '../app/parts.js'
import { day, name, plain } from '../app/words.js'

class InTheRole extends AboutPerson {
  needs = ['roadmap']

  heading() { return this.roadmap?.targetRole ? `In the role of ${name(this.roadmap.targetRole)}` : 'In the role' }

  async more() { this.charter = this.roadmap?.stages ? await find(`/v1/roadmaps/${this.subject.id}/charter`).catch(() => undefined) : undefined }

  /** What the role is, at a company of this size. */
  role(c) {
    return html`<section class="section">${table('What is yours', [{ head: 'Area', lead: true, cell: o => o.area }, { head: 'Your part', cell: o => o.share }, ...c.ownership.some(o => o.besideYou) ? [{ head: 'With two roles instead', cell: o => o.besideYou ?? '' }] : []], c.ownership)}</section>
      <section class="section">${table('Meetings that come back', [{ head: 'Meeting', lead: true, cell: m => m.name }, { head: 'How often', cell: m => m.every }, { head: 'How long', cell: m => m.length }, { head: 'What for', cell: m => m.purpose }], c.meetings)}</section>
      <section class="section"><h2>More about the role</h2>${c.sections.map(s => html`<details><summary>${s.title}</summary><div><ul>${s.lines.map(l => html`<li>${l.text}</li>`)}</ul></div></details>`)}<p><a class="btn" href=${`/v1/roadmaps/${this.subject.id}/charter.md`} download>Download the charter</a></p></section>`
  }

  content() {
    const r = this.roadmap
    if (!r.onboarding?.length && !r.scorecard?.length) return empty('There is nothing about the role itself in this plan yet.')
    return html`<p class="lede">What to do first, what to watch and what to measure once you are there. It is worth reading before, too.</p>
      ${r.onboarding?.length ? html`<section class="section"><h2>The first 90 days</h2>${r.onboarding.map(o => html`<div class="card"><h3>${o.title}</h3><p class="soft">${day(o.start)} to ${day(o.end)}</p><ul>${o.items.map(it => html`<li>${it}</li>`)}</ul></div>`)}</section>` : nothing}
      ${r.watchlist?.length ? html`<section class="section"><h2>What goes wrong in this role</h2><p class="prose">Each shows early. Read the signs once a month.</p>${r.watchlist.map(w => html`<details><summary>${w.title}</summary><div><p><strong>It shows like this:</strong> ${w.symptom}</p><p>What helps:</p><ul>${w.fixes.map(f => html`<li>${f}</li>`)}</ul></div></details>`)}</section>` : nothing}
      ${this.charter ? this.role(this.charter) : nothing}
      ${r.scorecard?.length || this.charter ? html`<section class="section">${table('Scorecard', [{ head: 'Area', lead: true, cell: m => m.area }, { head: 'What to measure', cell: m => m.metric }, { head: 'Aim for', cell: m => m.target ?? '' }, { head: 'How often', cell: m => m.cadence }], this.charter?.scorecard ?? r.scorecard)}</section>` : nothing}
      ${r.decisions?.length ? html`<section class="section"><h2>To be decided</h2>${r.decisions.map(d => html`<div class="card"><h3>${d.question}</h3><p>${plain(d.leaning)}</p><div class="grid"><div><h4>For one role</h4><ul>${d.combineWhen.map(it => html`<li>${it}</li>`)}</ul></div><div><h4>For two roles</h4><ul>${d.separateWhen.map(it => html`<li>${it}</li>`)}</ul></div></div></div>`)}</section>` : nothing}`
  }
}

customElements.define('cp-in-the-role', InTheRole)
