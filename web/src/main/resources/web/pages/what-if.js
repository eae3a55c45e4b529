/** Other hours, another date, another role: the plan that would be on top of the one that is. */
import { html, nothing } from '../lit.js'
import { send } from '../app/api.js'
import { AboutPerson } from '../app/about.js'
import { confirm, intervalBar, later, note, say, select, table, timeBar } from '../app/parts.js'
import { go, keepInAddress } from '../app/router.js'
import { may } from '../app/session.js'
import { day, name, number, plain, plural, ROLES, today } from '../app/words.js'

const WISHES = ['hoursPerWeek', 'targetDate', 'targetRole']

/** A plan in the figures that a preview has too. */
const figures = r => ({
  targetRole: r.targetRole, goal: r.situation.goal, likely: r.situation.likely, readiness: r.readiness, onTime: r.feasibility.onTime, projectedFinish: r.feasibility.projectedFinish,
  hoursPlanned: r.stages.reduce((sum, s) => sum + s.hours, 0), milestones: r.stages.flatMap(s => s.milestones).length, stages: r.stages
})

/** The address holds what is to be different; only then is a plan asked for. */
class WhatIf extends AboutPerson {
  static properties = { ...AboutPerson.properties, preview: { state: true }, waiting: { state: true } }

  needs = ['roadmap']

  ask = later(() => this.look(), 150)

  heading() { return 'What if' }

  async more() { if (this.wish && this.roadmap?.stages) await this.look() }

  /** Undefined where nothing is to be different. */
  get wish() {
    const wanted = new URLSearchParams(location.search)
    const wish = Object.fromEntries(WISHES.filter(it => wanted.get(it)).map(it => [it, wanted.get(it)]))
    if (wish.hoursPerWeek) wish.hoursPerWeek = Number(wish.hoursPerWeek)
    return Object.keys(wish).length ? wish : undefined
  }

  /** What was asked before is of no use any more. */
  set(wish) {
    keepInAddress(wish)
    this.running?.abort()
    this.waiting = true
    this.requestUpdate()
    this.ask()
  }

  async look() {
    this.running?.abort()
    const { signal } = this.running = new AbortController()
    this.refused = undefined
    try {
      this.preview = this.wish && (await send('POST', `/v1/roadmaps/${this.subject.id}/preview`, { body: this.wish, signal })).data
      if (this.wish) say(`Readiness would come to ${number(this.preview.preview.readiness.projected)} instead of ${number(this.roadmap.readiness.projected)}, the last step would end ${day(this.preview.preview.stages.at(-1)?.end)}.`)
    } catch (e) {
      if (e.name === 'AbortError') return
      this.refused = e
    }
    this.waiting = false
  }

  async apply() {
    const { preview: then } = this.preview
    if (!await confirm('Make this the goal?', `${plural(then.goal.hoursPerWeek, 'hour')} a week until ${day(then.goal.targetDate)}, as ${name(then.targetRole)}. The plan is made anew; finished work stays.`, 'Make it the goal')) return
    await this.run(async () => {
      const { etag } = await send('GET', `/v1/profiles/${this.subject.id}`)
      const { targetRole, ...goal } = this.wish
      await send('PATCH', `/v1/profiles/${this.subject.id}`, { type: 'application/merge-patch+json', match: etag, body: { ...targetRole && { targetRole }, goal } })
      say('Your goal is changed; the plan is being made anew.')
      go(this.subject.at('roadmap'))
    })
  }

  content() {
    if (!this.roadmap.situation) return note('info', html`<p>Figures of single persons are not shown to you.</p>`)
    const now = figures(this.roadmap)
    const then = this.preview?.preview ?? now
    const goal = { ...now.goal, targetRole: now.targetRole, ...this.wish }
    const mayApply = this.subject.own ? may('own:write') : may('profiles:write')
    return html`<p class="lede">Nothing is stored until you say so.</p>
      ${this.refusal(() => this.look())}
      <form class="card grid" @submit=${e => e.preventDefault()}>
        <div class="field"><label for="hours">Hours a week: ${goal.hoursPerWeek}</label><input id="hours" type="range" min="1" max="40" .value=${String(goal.hoursPerWeek)} aria-valuetext=${plural(Number(goal.hoursPerWeek), 'hour')} @input=${e => this.set({ hoursPerWeek: e.target.value })}></div>
        <div class="field"><label for="date">Ready by</label><input id="date" type="date" min=${today()} .value=${goal.targetDate} @change=${e => this.set({ targetDate: e.target.value })}></div>
        ${select('role', 'Role', goal.targetRole, ROLES.map(r => [r, name(r)]), v => this.set({ targetRole: v }))}</form>
        <section class="section" aria-busy=${this.waiting ? 'true' : 'false'}>${table('Today, and then', [
          { head: 'What', lead: true, cell: r => r[0] }, { head: 'Today', num: true, cell: r => r[1](now) }, { head: 'Then', num: true, cell: r => r[1](then) }], [
          ['Readiness when everything is done', s => number(s.readiness.projected)],
          ['Everything worth doing is done', s => day(s.projectedFinish)],
          ['By the date', s => s.onTime ? 'Everything' : 'Not everything'],
          ['Hours planned', s => number(s.hoursPlanned)],
          ['Steps', s => number(s.milestones)]])}
        <div class="grid wide"><div class="card"><h2>Readiness to begin with</h2><h3>Today</h3>${this.interval(now)}<h3>Then</h3>${this.interval(then)}</div>
          <div class="card"><h2>The stages</h2>${this.stages(now, then)}</div></div></section>
        ${this.preview ? this.preview.summary.length ? html`<section class="section"><h2>What would be different</h2><ul>${this.preview.summary.map(it => html`<li>${plain(it)}</li>`)}</ul></section>` : note('info', html`<p>Nothing would be different.</p>`) : nothing}
        ${mayApply ? html`<div class="row"><button type="button" class="primary" ?disabled=${!this.preview || this.waiting} @click=${() => this.apply()}>Make this the goal</button>
          <button type="button" ?disabled=${!this.wish} @click=${() => this.set({ hoursPerWeek: '', targetDate: '', targetRole: '' })}>Back to today</button></div>` : nothing}`
  }

  interval(side) { return intervalBar({ score: side.readiness.now, low: side.likely.low, high: side.likely.high }) }

  stages(now, then) {
    const ends = [...now.stages, ...then.stages]
    const all = { start: ends.map(s => s.start).sort()[0], end: ends.map(s => s.end).sort().at(-1) }
    const titles = [...new Set(ends.map(s => s.title))]
    return titles.map(title => html`<h3>${title}</h3>${[['Today', now], ['Then', then]].map(([when, side]) => { const s = side.stages.find(it => it.title === title); return s ? html`<p class="small">${when}: ${day(s.start)} to ${day(s.end)}${timeBar(s, all, today(), `${when}: ${title} from ${day(s.start)} to ${day(s.end)}`, when === 'Today' ? 'span' : 'fill')}</p>` : html`<p class="small">${when}: not part of the plan</p>` })}`)
  }
}

customElements.define('cp-what-if', WhatIf)
