/** The first ninety days, what goes wrong in the role and how it shows, what to measure, what is to be decided. */
import { html, nothing } from '../lit.js'
import { find, send } from '../app/api.js'
import { AboutPerson } from '../app/about.js'
import { act, apart, ask, empty, input, more, say, table } from '../app/parts.js'
import { may } from '../app/session.js'
import { capital, day, name, number, plain, today } from '../app/words.js'

class InTheRole extends AboutPerson {
  needs = ['roadmap']

  heading() { return this.roadmap?.targetRole ? `In the role of ${name(this.roadmap.targetRole)}` : 'In the role' }

  async more() {
    if (!this.roadmap?.stages) return
    this.at = `/v1/roadmaps/${this.subject.id}`;
    [this.charter, this.mine] = await Promise.all(['charter', 'role'].map(it => find(`${this.at}/${it}`).catch(() => undefined)))
  }

  get keeps() { return this.subject.own && may('own:write') }

  tick(item, done) { return this.run(async () => { this.mine = (await send('PUT', `${this.at}/role/first-days/${item.id}`, { body: { done } })).data; say(done ? 'Done' : 'Not done') }) }

  async measure(m) {
    const it = { on: today() }
    const key = crypto.randomUUID()
    if (await ask('A measured value', 'Keep it', () => send('POST', `${this.at}/role/scorecard/${m.id}/values`, { body: it, key }), wrong => html`<p>${m.metric}</p>${m.target ? html`<p class="soft">Aim for: ${m.target}</p>` : nothing}
      ${input('value', 'Value', it.value, v => { it.value = v === '' ? undefined : Number(v) }, { type: 'number', step: 'any', error: wrong('/value') })}
      ${input('on', 'Measured on', it.on, v => { it.on = v || undefined }, { type: 'date', max: today(), error: wrong('/on') })}
      <label class="choice"><input type="checkbox" @change=${e => { it.reached = e.target.checked }}><span>The target is reached</span></label>`)) { say('The value is kept.'); await this.reload() }
  }

  takeBack(m, v) { return this.run(async () => { await send('DELETE', `${this.at}/role/scorecard/${m.id}/values/${v.id}`); say('The value is gone.'); await this.reload() }) }

  /** What is to be done, as a list to tick where it is the reader's own. */
  items(o) {
    return html`<ul class=${this.keeps ? 'choices' : ''}>${o.items.map(it => it.id === undefined ? html`<li>${it}</li>` : this.keeps ? html`<li><label class="choice"><input type="checkbox" .checked=${Boolean(it.doneAt)} @change=${e => this.tick(it, e.target.checked)}><span>${it.text}</span></label></li>`
      : html`<li>${it.text}${it.doneAt ? html` <span class="soft">(done ${day(it.doneAt)})</span>` : nothing}</li>`)}</ul>`
  }

  values(m) {
    const called = apart(m.values ?? [], v => `${number(v.value)} of ${day(v.on)}, ${m.metric}`)
    return html`${m.values?.length ? html`<ul>${m.values.map(v => html`<li>${number(v.value)} on ${day(v.on)}${v.reached === undefined ? '' : v.reached ? ', target reached' : ', target not reached'}
      ${this.keeps ? act('Take back', called.get(v), () => this.takeBack(m, v), 'quiet') : nothing}</li>`)}</ul>` : nothing}
      ${this.keeps && m.cadence ? act('Add a value', m.metric, () => this.measure(m)) : nothing}`
  }

  /** What the role is, at a company of this size. */
  role(c) {
    return html`<section class="section">${table('What is yours', [{ head: 'Area', lead: true, cell: o => o.area }, { head: 'Your part', cell: o => capital(o.share) }, ...c.ownership.some(o => o.besideYou) ? [{ head: 'With two roles instead', cell: o => capital(o.besideYou ?? '') }] : []], c.ownership)}</section>
      <section class="section">${table('Meetings that come back', [{ head: 'Meeting', lead: true, cell: m => m.name }, { head: 'How often', cell: m => capital(m.every) }, { head: 'How long', cell: m => capital(m.length) }, { head: 'What for', cell: m => m.purpose }], c.meetings)}</section>
      <section class="section"><h2>More about the role</h2>${c.sections.map(s => more(s.title, html`<ul>${s.lines.map(l => html`<li>${l.text}</li>`)}</ul>`))}<p><a class="btn" href=${`/v1/roadmaps/${this.subject.id}/charter.md`} download>Download the charter</a></p></section>`
  }

  content() {
    const r = this.roadmap
    if (!r.onboarding?.length && !r.scorecard?.length) return empty('There is nothing about the role itself in this plan yet.')
    return html`${this.refusal()}<p class="lede">What to do first, what to watch and what to measure once you are there. It is worth reading before, too.</p>
      ${r.onboarding?.length ? html`<section class="section"><h2>The first 90 days</h2>${(this.mine?.firstDays ?? r.onboarding).map(o => html`<div class="card"><h3>${o.title}</h3><p class="soft">${day(o.start)} to ${day(o.end)}</p>${this.items(o)}</div>`)}</section>` : nothing}
      ${r.watchlist?.length ? html`<section class="section"><h2>What goes wrong in this role</h2><p class="prose">Each shows early. Read the signs once a month.</p>${r.watchlist.map(w => more(w.title, html`<p><strong>It shows like this:</strong> ${w.symptom}</p><p>What helps:</p><ul>${w.fixes.map(f => html`<li>${f}</li>`)}</ul>`))}</section>` : nothing}
      ${this.charter ? this.role(this.charter) : nothing}
      ${r.scorecard?.length || this.charter ? html`<section class="section">${table('Scorecard', [{ head: 'Area', lead: true, cell: m => m.area }, { head: 'What to measure', cell: m => m.metric }, { head: 'Aim for', cell: m => m.target ?? '' }, { head: 'How often', cell: m => m.cadence ?? 'No longer asked for' }, ...this.mine ? [{ head: 'Measured', cell: m => this.values(m) }] : []], this.mine?.scorecard ?? this.charter?.scorecard ?? r.scorecard)}</section>` : nothing}
      ${r.decisions?.length ? html`<section class="section"><h2>To be decided</h2>${r.decisions.map(d => html`<div class="card"><h3>${d.question}</h3><p>${plain(d.leaning)}</p><div class="grid"><div><h4>For one role</h4><ul>${d.combineWhen.map(it => html`<li>${it}</li>`)}</ul></div><div><h4>For two roles</h4><ul>${d.separateWhen.map(it => html`<li>${it}</li>`)}</ul></div></div></div>`)}</section>` : nothing}`
  }
}

customElements.define('cp-in-the-role', InTheRole)
