/** The first page: where things stand and the one thing to do next. */
import { html, nothing } from '../lit.js'
import { find } from '../app/api.js'
import { intervalBar, note, Page, problem } from '../app/parts.js'
import { mine } from '../app/person.js'
import { keeper, may, session } from '../app/session.js'
import { day, name, number, plural, today } from '../app/words.js'

const WORK = [
  ['People', '/people', 'profiles:read', 'Find a leader, see where everybody stands, take new profiles in.'],
  ['Submit a profile', '/profile', 'profiles:write', 'Enter one leader; the roadmap is there a few seconds later.'],
  ['Heat map', '/heat-map', 'cohorts:read', 'Which competencies are strong or missing, by group.'],
  ['Succession', '/succession', 'cohorts:read', 'Who is ready when, and for which role.'],
  ['Frameworks', '/frameworks', 'frameworks:manage', 'Change what a role asks for, see what would move, publish.'],
  ['Subscriptions', '/subscriptions', 'subscriptions:manage', 'Send events to your other systems, and see what arrived.'],
  ['Operations', '/operations', 'operations:manage', 'How the system is, what waits, and what could not be processed.'],
  ['Audit trail', '/audit', 'operations:manage', 'Who read or changed whose data.'],
  ['Live events', '/events', 'roadmaps:read', 'Watch what happens as it happens.']
]

class Home extends Page {
  heading() { return this.me ? 'Your path' : session.name ? `Welcome, ${session.name}` : 'Welcome' }

  async load() {
    this.trouble = undefined
    this.me = await mine().catch(e => { this.trouble = e })
    if (this.me) {
      [this.assessment, this.roadmap] = await Promise.all([find(`/v1/assessments/${this.me.id}`).catch(e => ({ problem: e })), find(`/v1/roadmaps/${this.me.id}`).catch(e => ({ problem: e }))])
    }
  }

  show() {
    return html`${this.trouble ? problem(this.trouble, () => this.reload()) : this.me ? this.path() : may('own:write') ? this.begin() : nothing}${this.work()}`
  }

  begin() {
    return html`<p class="lede">Find out how ready you are for CTO, CPTO or Field CTO, why, and what to do about it: a plan that fits your week and your date.</p>
      <div class="card"><h2>Start with your profile</h2><p>Five short steps, about eight minutes. You can leave out whatever you cannot say, and come back later, on another device too: what you typed is kept.</p>
        <div class="row"><a class="btn primary" href="/profile">Begin</a></div></div>`
  }

  path() {
    const { assessment: a, roadmap: r } = this
    if (!a?.readiness) return note('info', html`<h2>Your roadmap is being made</h2><p><a href="/being-made">See how far it is</a></p>`)
    const open = r?.stages?.flatMap(s => s.milestones).filter(m => m.status === 'PLANNED' || m.status === 'IN_PROGRESS') ?? []
    const next = open.find(m => m.status === 'IN_PROGRESS') ?? open[0]
    return html`<div class="grid">
      <section class="card"><h2>Readiness for ${name(a.targetRole)}</h2><p><span class="figure">${number(a.readiness.score)}</span> of 100, likely ${number(a.readiness.low)} to ${number(a.readiness.high)}</p>${intervalBar(a.readiness)}
        <p><a href="/readiness">See the gaps, and why</a></p></section>
      <section class="card"><h2>Your next step</h2>${next ? html`<h3>${next.title}</h3><p class="soft">${plural(next.hours, 'hour')}, ${next.status === 'IN_PROGRESS' ? 'under way' : `from ${day(next.start)}`}, until ${day(next.end)}</p>
        ${next.end < today() ? html`<p><strong>This should have been finished by now.</strong> Finish it, or let the plan move it.</p>` : nothing}
        <p><a class="btn primary" href="/roadmap">Open your roadmap</a></p>` : r?.problem ? html`<p>The roadmap cannot be read at the moment: ${r.problem.message}</p>` : html`<p>Every step is done. <a href="/what-if">Try another goal</a>.</p>`}</section>
      <section class="card"><h2>Know more, plan better</h2><p>What others say narrows the estimate more than anything you can add yourself.</p><p><a href="/ask-others">Ask somebody</a> or <a href="/what-if">try other hours, another date or role</a>.</p></section></div>`
  }

  work() {
    const mine = WORK.filter(([, , scope]) => may(scope))
    return mine.length ? html`<section class="section"><h2>${this.me ? 'Your work with others' : 'What you can do here'}</h2><div class="grid">${mine.map(([title, to, , text]) => html`<div class="card"><h3><a href=${to}>${title}</a></h3><p class="soft">${text}</p></div>`)}</div></section>`
      : this.me || may('own:write') ? nothing : note('warn', html`<p>You are signed in, but you have no right to anything here yet. Ask ${keeper()}.</p>`)
  }
}

customElements.define('cp-home', Home)
