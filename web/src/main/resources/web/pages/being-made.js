/** After submitting: what has happened so far, from the event stream. */
import { html, nothing } from '../lit.js'
import { find, follow } from '../app/api.js'
import { empty, note, Page, say } from '../app/parts.js'
import { subject } from '../app/person.js'
import { go } from '../app/router.js'

const STEPS = [['submitted', 'Profile submitted', 'Your answers are stored.'], ['assessed', 'Assessed', 'Each competency is estimated from everything that is known.'], ['planned', 'Planned', 'The steps are put into your weeks.']]

class BeingMade extends Page {
  heading() { return this.done?.planned ? 'Your roadmap is ready' : 'Your roadmap is being made' }

  async load() {
    this.subject = await subject(this.where)
    this.done = {}
    if (!this.subject) return
    this.done.submitted = true
    this.look()
    follow(`profileId=${this.subject.id}`, () => this.look(), this.leaving.signal).catch(e => { this.problem = e; this.state = 'failed' })
    this.timer = setInterval(() => this.look(), 2000)
  }

  disconnectedCallback() { super.disconnectedCallback(); clearInterval(this.timer) }

  /** Events say when to look; what is there says how far it is, so that nothing is missed. */
  async look() {
    if (this.done.planned) return
    const { id } = this.subject
    const [assessment, roadmap] = await Promise.all([find(`/v1/assessments/${id}`).catch(() => undefined), find(`/v1/roadmaps/${id}`).catch(() => undefined)])
    if (assessment?.readiness && !this.done.assessed) { this.done.assessed = true; say('Assessed.') }
    if (roadmap?.stages && !this.done.planned) {
      this.done.planned = true
      clearInterval(this.timer)
      say('Your roadmap is ready.')
      setTimeout(() => { if (this.isConnected) go(this.subject.at('readiness'), { replace: true }) }, 1200)
    }
    this.requestUpdate()
  }

  show() {
    if (!this.subject) return empty('There is no profile yet.', html`<a class="btn primary" href="/profile">Begin your profile</a>`)
    return html`<p class="lede">This takes a few seconds. You may leave this page; nothing is lost.</p>
      <ol class="progress">${STEPS.map(([key, title, text]) => html`<li class=${this.done[key] ? 'past' : ''}><strong>${title}${this.done[key] ? ' ✓' : ' …'}</strong><br>${text}</li>`)}</ol>
      ${this.done.planned ? note('good', html`<p><a class="btn primary" href=${this.subject.at('readiness')}>See how ready you are</a></p>`) : nothing}`
  }
}

customElements.define('cp-being-made', BeingMade)
