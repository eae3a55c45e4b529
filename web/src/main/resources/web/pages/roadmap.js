/** The plan: stages as headings, steps as a list that can be acted on. */
import { html, nothing } from '../lit.js'
import { find, send } from '../app/api.js'
import { Talk } from '../app/talk.js'
import { act, ask, confirm, input, more, say, tag, timeBar } from '../app/parts.js'
import { day, inWords, level, moment, name, number, plain, plural, today } from '../app/words.js'

const TONES = { IN_PROGRESS: 'info', DONE: 'good', SKIPPED: '', PLANNED: '' }
const list = items => html`<ul>${items.map(it => html`<li>${it}</li>`)}</ul>`

class Roadmap extends Talk {
  static properties = { ...Talk.properties, busy: { state: true }, last: { state: true } }

  needs = ['roadmap']

  heading() { return this.roadmap?.targetRole ? `Roadmap to ${name(this.roadmap.targetRole)}` : 'Roadmap' }

  /** What has changed since the reader was last here. */
  async more() {
    if (!this.roadmap?.stages) return
    [this.summary] = await Promise.all([find(`${this.at}/summary`).catch(() => undefined), this.listen()])
    const key = `seen:${this.subject.id}`
    const seen = Number(localStorage.getItem(key) ?? 0)
    const now = this.roadmap.version
    if (!seen) localStorage.setItem(key, String(now))
    else if (seen < now) this.diff = await find(`/v1/roadmaps/${this.subject.id}/diff?from=${seen}&to=${now}`).catch(() => undefined)
  }

  understood() {
    localStorage.setItem(`seen:${this.subject.id}`, String(this.roadmap.version))
    this.diff = undefined
    this.requestUpdate()
    this.querySelector('h1').focus()
  }

  /** When only dates moved since it was read, the step is still what the reader saw, and the change is sent again. */
  async change(milestone, body, words, again = true) {
    this.busy = milestone.id
    this.refused = undefined
    try {
      const { data, etag } = await send('PATCH', `/v1/roadmaps/${this.subject.id}/milestones/${encodeURIComponent(milestone.id)}`, { body, match: this.roadmapTag })
      this.roadmap = data
      this.roadmapTag = etag
      this.last = { id: milestone.id, words, before: milestone.status }
      say(`${milestone.title}: ${words}`)
    } catch (e) {
      // What is wrong with a field is said beside it.
      if (e.errors?.length) throw e
      if (e.status === 412) {
        await this.reload()
        const now = this.roadmap?.stages?.flatMap(s => s.milestones).find(it => it.id === milestone.id)
        if (again && now?.status === milestone.status) return await this.change(now, body, words, false)
        say('The plan changed meanwhile. It is shown as it is now; look at it and try again.')
      }
      this.refused = e
    } finally {
      this.busy = undefined
      this.goTo(milestone.id)
    }
  }

  async finish(m) {
    const evidence = {}
    if (await ask('Finish this step', 'Finish it', () => this.change(m, { status: 'DONE', ...(evidence.title || evidence.url) && { evidence } }, 'finished').then(() => true), wrong => html`<p>${m.title}</p>
      ${input('evidence-title', 'What shows it? (may be left out)', evidence.title, v => { evidence.title = v.trim() || undefined }, { maxlength: 300, hint: 'Such as a decision record, a talk, a result. A step with evidence counts for more.', error: wrong('/evidence/title') })}
      ${input('evidence-url', 'Where can it be seen? (may be left out)', evidence.url, v => { evidence.url = v.trim() || undefined }, { type: 'url', hint: 'An address that starts with https://', error: wrong('/evidence/url') })}`)) this.goTo(m.id)
  }

  goTo(id) { this.updateComplete.then(() => this.querySelector(`[data-step="${CSS.escape(id)}"] h3`)?.focus()) }

  async skip(m) {
    if (await confirm('Skip this step?', `“${m.title}” leaves the plan, and the plan is made anew without it. You can take this back.`, 'Skip it')) await this.change(m, { status: 'SKIPPED' }, 'skipped')
  }

  content() {
    const r = this.roadmap
    const open = r.stages.flatMap(s => s.milestones).filter(m => m.status === 'PLANNED' || m.status === 'IN_PROGRESS')
    const all = { start: [...r.stages.map(s => s.start), (r.generatedAt ?? r.stages[0].start).slice(0, 10)].sort()[0], end: r.stages.map(s => s.end).sort().at(-1) }
    return html`${this.refusal()}
      ${this.changed()}
      <dl class="facts card">${r.readiness ? html`<div><dt>Readiness today</dt><dd>${number(r.readiness.now)}</dd></div><div><dt>When everything is done</dt><dd>${number(r.readiness.projected)}${r.readiness.promised ? html`<br><span class="small soft">likely ${number(r.readiness.promised.low)} to ${number(r.readiness.promised.high)}${r.readiness.withoutEvidence === undefined || r.readiness.withoutEvidence === null ? '' : `; ${number(r.readiness.withoutEvidence)} without evidence`}</span>` : nothing}</dd></div>` : nothing}
        <div><dt>Last step ends</dt><dd>${day(open.map(m => m.end).sort().at(-1) ?? all.end)}</dd></div><div><dt>Hours planned</dt><dd>${number(r.stages.reduce((sum, s) => sum + s.hours, 0))}</dd></div></dl>
      ${r.feasibility?.advice?.length ? html`<section class="card"><h2>${r.feasibility.onTime ? 'It fits' : 'Not everything fits by your date'}</h2>${list(r.feasibility.advice.map(a => a.text))}<p>${this.link('what-if', 'Try other hours or another date')}</p></section>` : nothing}
      ${this.firstPage()}
      ${r.stages.map(s => html`<section class="section"><h2>${s.title}</h2><p class="soft">${day(s.start)} to ${day(s.end)}${s.hours ? `, ${plural(s.hours, 'hour')}` : ''}</p>
        ${s.milestones.length ? html`<ol class="plan">${s.milestones.map(m => this.step(m, all, m === open.find(it => it.status === 'PLANNED')))}</ol>` : nothing}
        ${s.exitCriteria?.length ? more('This stage is done when', list(s.exitCriteria), s.title) : nothing}</section>`)}
      ${r.unplanned?.length ? more(`What the plan leaves open: ${plural(r.unplanned.length, 'gap')}`, list(this.summary ? this.summary.leftOpen.map(l => `${l.what}: ${plain(l.why)}`) : r.unplanned.map(u => `${u.name}: ${level(u.gap)} missing. ${plain(u.reason)}`))) : nothing}
      <p class="small soft">Version ${r.version}, ${r.generatedAt ? `made ${moment(r.generatedAt)}: ` : ""}${plain(r.cause)}</p>`
  }

  /** What one reads when one reads nothing else. */
  firstPage() {
    const page = this.summary?.firstPage
    if (!page) return nothing
    return html`${page.beforeReady?.length ? html`<section class="section"><h2>What stands between you and “Ready”</h2>${list(page.beforeReady)}</section>` : nothing}
      <section class="section"><h2>Moves this quarter</h2>
      ${page.moves.length ? html`<ol>${page.moves.map(m => html`<li><strong>${m.title}</strong> <span class="soft">${m.when}</span>
        <p>${m.why}${m.begin ? html` <strong>Begin:</strong> ${m.begin}` : nothing}${m.withWhom ? html` <strong>Who can help:</strong> ${m.withWhom}` : nothing}</p></li>`)}</ol>` : html`<p>Nothing is planned to begin in the next thirteen weeks.</p>`}
      ${more('Strengths to build on', list(page.strengths))}
      ${page.stakes.length ? more('What is at stake', list(page.stakes)) : nothing}</section>`
  }

  /** How to go about a step: what to do first, with whom, what good looks like. */
  guide(m) {
    const g = this.summary?.guides?.[m.id]
    if (!g) return nothing
    return more('How to go about it', html`<p><strong>Begin:</strong> ${g.firstStep}</p><p><strong>With:</strong> ${g.withWhom}</p><p><strong>Good looks like:</strong> ${g.goodLooksLike}</p>
      ${g.template.length ? html`<p><strong>A page with these headings:</strong></p>${list(g.template)}` : nothing}`, m.title)
  }

  changed() {
    const d = this.diff
    if (!d) return nothing
    return html`<div class="note info" role="region" aria-label="What changed"><h2>Your plan has changed since you were here</h2>
      <p>Because: ${inWords([...new Set(d.causes.map(c => plain(c.cause).replace(/\.$/, '')))])}</p>
      ${d.summary.length ? list(d.summary.slice(0, 8).map(plain)) : html`<p>No date and no step has moved.</p>`}
      ${d.summary.length > 8 ? more(plural(d.summary.length - 8, 'more change'), list(d.summary.slice(8).map(plain))) : nothing}
      <button type="button" @click=${() => this.understood()}>Understood</button></div>`
  }

  step(m, all, first) {
    const titles = new Map(this.roadmap.stages.flatMap(s => s.milestones).map(it => [it.id, it.title]))
    const after = (m.dependsOn ?? []).map(id => titles.get(id)).filter(Boolean)
    const late = m.end < today() && (m.status === 'PLANNED' || m.status === 'IN_PROGRESS')
    const moved = this.diff && (this.diff.moved.some(x => x.id === m.id) || this.diff.added.some(x => x.milestone.id === m.id))
    return html`<li data-step=${m.id} class=${m.status === 'DONE' ? 'done' : moved ? 'changed' : ''}>
      <div class="row apart"><h3 tabindex="-1">${m.title}</h3><span>${moved ? tag('Moved', 'warn') : nothing} ${late ? tag('Overdue', 'bad') : nothing} ${tag(name(m.status), TONES[m.status])}</span></div>
      ${timeBar(m, all, today(), `From ${day(m.start)} to ${day(m.end)}`, m.status === 'DONE' ? 'good' : 'fill')}
      <p>${day(m.start)} to ${day(m.end)}, ${plural(m.hours, 'hour')}${after.length ? html`; after ${inWords(after.map(t => `“${t}”`))}` : nothing}</p>
      <p class="soft">${(m.raises ?? []).filter(x => level(x.from) !== level(x.to)).map(x => `${x.name} from ${level(x.from)} to ${level(x.to)}`).join('; ')}</p>
      ${m.evidence ? html`<p>Shown by: ${m.evidence.url ? html`<a href=${m.evidence.url} rel="noreferrer noopener" target="_blank">${m.evidence.title}</a>` : m.evidence.title}</p>` : nothing}
      ${this.guide(m)}
      ${m.doneWhen?.length ? more('Done when', list(m.doneWhen), m.title) : nothing}
      ${this.judged(m)}
      ${this.mayChange ? html`<div class="row">${this.actions(m, first)}</div>` : nothing}
      ${this.talk(m)}
      ${this.last?.id === m.id ? html`<p class="small">${name(m.status)}. The plan is made anew in a moment.</p>` : nothing}</li>`
  }

  actions(m, first) {
    const action = (text, does, look) => act(text, m.title, does, look, this.busy === m.id)
    const back = text => action(`Undo: ${text.toLowerCase()}`, () => this.change(m, { status: 'PLANNED' }, text.toLowerCase()), 'quiet')
    switch (m.status) {
      case 'PLANNED': return [action('Start', () => this.change(m, { status: 'IN_PROGRESS' }, 'started'), first ? 'primary' : ''), action('Finish', () => this.finish(m)), action('Skip', () => this.skip(m), 'quiet')]
      case 'IN_PROGRESS': return [action('Finish', () => this.finish(m), 'primary'), action('Skip', () => this.skip(m), 'quiet'), back('Not started')]
      case 'SKIPPED': return [action('Take it up', () => this.change(m, { status: 'IN_PROGRESS' }, 'taken up again')), back('Not skipped')]
      default: return back('Not finished')
    }
  }
}

customElements.define('cp-roadmap', Roadmap)
