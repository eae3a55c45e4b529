/** A leader's profile in five short steps. What is typed is kept until it is sent. */
import { html, nothing } from '../lit.js'
import { Problem, send } from '../app/api.js'
import { choices, input, intervalBar, later, meanwhile, note, Page, say, select, skeleton } from '../app/parts.js'
import { forget, subject, tabs } from '../app/person.js'
import { go, keepInAddress } from '../app/router.js'
import { may, session } from '../app/session.js'
import { day, name, number, plural, ROLES, today } from '../app/words.js'
import { Draft } from './profile-draft.js'
import { questions } from './profile-levels.js'
import { situation } from './profile-situation.js'

const STEPS = ['You', 'The company', 'Experience', 'Competencies', 'Goal']
const CURRENT = ['SENIOR_ENGINEER', 'TECH_LEAD', 'ENGINEERING_MANAGER', 'HEAD_OF_ENGINEERING', 'VP_ENGINEERING', 'ARCHITECT', 'SOLUTIONS_ARCHITECT', 'SALES_ENGINEER', 'PRODUCT_MANAGER', 'VP_PRODUCT', 'CPO', 'CIO', 'CTO', 'OTHER']
const YEARS = [['yearsInIndustry', 'Years in this industry'], ['yearsLeadership', 'Years of leading people'], ['yearsArchitecture', 'Years of building, advising on or introducing architecture'], ['yearsInComparableRole', 'Years as CTO, CIO, VP or director of engineering, operations or product'], ['yearsItSalesOrSolutionArchitecture', 'Years in IT sales or solution architecture']]
/** Which step a field of the body is on. */
const stepOf = pointer => /^\/(context)/.test(pointer) ? 1 : /^\/(experience|education)/.test(pointer) ? 2 : /^\/(ratings|evidence)/.test(pointer) ? 3 : /^\/goal/.test(pointer) ? 4 : 0

const inAYear = () => { const d = new Date(); d.setMonth(d.getMonth() + 18); return d.toISOString().slice(0, 10) }
const fresh = () => ({ name: may('own:write') ? session.name ?? '' : '', currentRole: '', targetRole: 'CTO', timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC', context: { companyStage: '', emphases: [] }, experience: {}, education: [], ratings: [], evidence: [], goal: { targetDate: inAYear(), hoursPerWeek: 6 } })

const yesOrNo = (id, legend, value, onChange) => choices(id, legend, value == null ? '' : String(value), [['', 'Cannot say'], ['true', 'Yes'], ['false', 'No']], v => onChange(v === '' ? undefined : v === 'true'), { across: true })

/** The body without what was left empty, since not known is not zero. */
function tidy(it) {
  if (Array.isArray(it)) return it.map(tidy)
  if (it && typeof it === 'object') {
    const kept = Object.entries(it).map(([k, v]) => [k, tidy(v)]).filter(([, v]) => v !== '' && v !== undefined && v !== null && !(typeof v === 'object' && !Array.isArray(v) && Object.keys(v).length === 0))
    return Object.fromEntries(kept)
  }
  return it
}

class Profile extends Page {
  static properties = { ...Page.properties, step: { state: true }, draft: { state: true }, live: { state: true }, sending: { state: true } }

  heading() { return this.stored ? 'Your profile' : 'Your profile, in five short steps' }

  async load() {
    const forOthers = !this.where.person && !may('own:write')
    this.subject = forOthers ? undefined : await subject(this.where)
    this.key = `draft:${session.subject}:${this.subject?.id ?? 'new'}`
    this.step = Math.min(4, Math.max(0, Number(new URLSearchParams(location.search).get('step') ?? 1) - 1 || 0))
    if (this.subject?.opens('profile') === false) throw new Problem(403, { scopes: ['profiles:write'] })
    if (this.subject) {
      const { data, etag } = await send('GET', `/v1/profiles/${this.subject.id}`)
      this.stored = data
      this.etag = etag
    }
    this.kept?.sync()
    this.kept = new Draft(this.key, this.subject?.own ?? !forOthers)
    const kept = await this.kept.read()
    const { id, version, createdAt, updatedAt, person, ...body } = this.stored ?? {}
    this.draft = kept ?? { ...fresh(), ...structuredClone(body) }
    this.draft.context ??= { emphases: [] }
    this.draft.experience ??= {}
    this.draft.ratings ??= []
    this.draft.situation ??= {}
    this.restored = Boolean(kept)
    this.ask = later(() => this.preview(), 350)
    await this.preview()
  }

  disconnectedCallback() { super.disconnectedCallback(); this.kept?.sync() }

  above() { return tabs(this.subject) }

  /** Keeps what was typed, and asks what it would come to. */
  set(change) {
    change(this.draft)
    this.kept.keep(this.draft)
    this.refused = undefined
    this.requestUpdate()
    this.ask()
  }

  async preview() {
    const d = this.draft
    if (!d.currentRole || !d.targetRole || !d.context.companyStage) return
    try {
      const body = tidy(d)
      delete body.email
      this.live = (await send('POST', '/v1/assessments/preview', { body: { ...body, name: body.name || 'You' } })).data
      this.levels ??= (await send('GET', `/v1/frameworks/${encodeURIComponent(this.live.frameworkVersion)}`)).data
      this.requestUpdate()
    } catch {
      // The live figure is extra: what is wrong with the answers is said when they are sent.
    }
  }

  move(to) {
    this.step = to
    keepInAddress({ step: String(to + 1) })
    if (to === 3) this.order = undefined
    this.updateComplete.then(() => { const h = this.querySelector('#step'); h?.focus(); scrollTo(0, 0) })
  }

  next(e) {
    e.preventDefault()
    if (!e.target.reportValidity()) return
    if (this.step < 4) this.move(this.step + 1)
    else this.submit()
  }

  async submit() {
    this.sending = true
    this.refused = undefined
    const body = tidy(this.draft)
    try {
      let id = this.subject?.id
      if (id) {
        await send('PUT', `/v1/profiles/${id}`, { body, match: this.etag })
      } else {
        const keyName = `${this.key}:key`
        const key = localStorage.getItem(keyName) ?? crypto.randomUUID()
        localStorage.setItem(keyName, key)
        id = (await send('POST', '/v1/profiles', { body, key })).data.id
        localStorage.removeItem(keyName)
      }
      await this.kept.forget()
      if (!this.where.person && may('own:write')) forget({ id })
      go(this.subject ? this.subject.at('being-made') : may('own:write') ? '/being-made' : `/people/${id}/being-made`)
    } catch (e) {
      if (e.status === 412) return await this.changedMeanwhile()
      this.refused = e
      const first = e.errors?.[0]
      if (first) this.move(stepOf(first.pointer))
      say(e.message)
    } finally {
      this.sending = false
    }
  }

  async changedMeanwhile() {
    const { data, etag } = await send('GET', `/v1/profiles/${this.subject.id}`)
    const told = it => html`<bdi>${it.name}</bdi>: ${name(it.targetRole)}, ${plural(Number(it.goal?.hoursPerWeek ?? 0), 'hour')} a week until ${day(it.goal?.targetDate)}, ${plural(it.ratings?.length ?? 0, 'rating')}`
    const which = await meanwhile('profile', data.updatedAt, told(this.draft), told(data))
    this.etag = etag
    if (which === 'theirs') { await this.kept.forget(); await this.reload() } else if (which === 'mine') await this.submit()
  }

  show() {
    return html`<ol class="progress" aria-label="Steps">${STEPS.map((title, i) => html`<li class=${i < this.step ? 'past' : ''} aria-current=${i === this.step ? 'step' : nothing}>${i + 1}. ${title}</li>`)}</ol>
      ${this.restored ? note('info', html`<p>We kept what you typed last time. <button type="button" class="quiet small-btn" @click=${async () => { await this.kept.forget(); this.reload() }}>Start over</button></p>`) : nothing}
      ${this.refusal()}
      <div class="grid wide"><form class="card" novalidate @submit=${e => this.next(e)}><h2 id="step" tabindex="-1">${STEPS[this.step]}</h2>${[() => this.you(), () => this.company(), () => this.experience(), () => this.competencies(), () => this.goal()][this.step]()}
        <div class="row apart">${this.step ? html`<button type="button" @click=${() => this.move(this.step - 1)}>Back</button>` : html`<span></span>`}
        <button class="primary" ?disabled=${this.sending}>${this.step < 4 ? 'Next' : this.sending ? 'Sending' : this.stored ? 'Save and plan anew' : 'Make my roadmap'}</button></div></form>
        <aside class="card" aria-label="As far as known"><h2>As far as known</h2>${this.live ? html`<p><span class="figure">${number(this.live.readiness.score)}</span> of 100</p><p>Likely between ${number(this.live.readiness.low)} and ${number(this.live.readiness.high)}. Each answer makes this narrower.</p>${intervalBar(this.live.readiness)}` : html`<p>Once we know your role and the company, an estimate appears here and gets narrower with each answer.</p>`}
        <p class="hint">Leave out what you cannot say. Not known does not count against you.</p></aside></div>`
  }

  error(pointer) { return this.refused?.of?.(pointer) }

  you() {
    const d = this.draft
    return html`${input('name', 'Name', d.name, v => this.set(x => { x.name = v }), { required: true, maxlength: 200, autocomplete: 'name', error: this.error('/name') })}
      ${input('email', 'E-mail (may be left out)', d.email, v => this.set(x => { x.email = v }), { type: 'email', autocomplete: 'email', error: this.error('/email') })}
      ${select('current', 'What are you today?', d.currentRole, CURRENT.map(it => [it, name(it)]), v => this.set(x => { x.currentRole = v }), { none: 'Choose', error: this.error('/currentRole') })}
      ${choices('target', 'What do you want to become?', d.targetRole, [['CTO', 'CTO', 'Answers for technology in the company'], ['CPTO', 'CPTO', 'Answers for product and technology together'], ['FIELD_CTO', 'Field CTO', 'Stands for the technology with customers']], v => this.set(x => { x.targetRole = v }))}
      ${situation(d.situation, work => this.set(x => work(x.situation)), p => this.error(`/situation/${p}`))}`
  }

  company() {
    const c = this.draft.context
    return html`${choices('stage', 'How far has the company grown that the role is in?', c.companyStage, [['STARTUP', 'Start-up', 'Few people, everything is new'], ['SCALE_UP', 'Scale-up', 'Growing fast, structures are being built'], ['ENTERPRISE', 'Enterprise', 'Many units, much already in place']], v => this.set(x => { x.context.companyStage = v }), { hint: 'What the role asks for depends on it.' })}
      ${choices('emphases', 'What does the role lean towards?', c.emphases ?? [], ['PRODUCT_LED', 'PLATFORM', 'TRANSFORMATION', 'FRACTIONAL', 'AI_FOCUSED'].map(it => [it, name(it)]), v => this.set(x => { x.context.emphases = v }), { hint: 'None, one or several.', across: true })}
      ${input('industry', 'Industry', c.industry, v => this.set(x => { x.context.industry = v }), { maxlength: 100, hint: 'Such as logistics software', error: this.error('/context/industry') })}
      ${yesOrNo('regulated', 'Does a regulator watch the business?', c.regulated, v => this.set(x => { x.context.regulated = v }))}`
  }

  experience() {
    const e = this.draft.experience
    const set = (key, v) => this.set(x => { x.experience[key] = v === '' ? undefined : v })
    const figure = (key, label, more) => input(key, label, e[key], v => set(key, v === '' ? '' : Number(v)), { type: 'number', min: 0, error: this.error(`/experience/${key}`), ...more })
    return html`${YEARS.map(([key, label]) => figure(key, label, { max: 60, step: 'any' }))}
      ${figure('largestTeamLed', 'People in the largest team you led', { step: 1 })}
      ${yesOrNo('managers', 'Do managers report to you, or did they?', e.managesManagers, v => set('managesManagers', v))}
      ${input('budget', 'Budget you answer for in a year, in euros', e.budgetOwned?.amount, v => set('budgetOwned', v === '' ? '' : { amount: Number(v), currency: e.budgetOwned?.currency ?? 'EUR' }), { type: 'number', min: 0, step: 1, hint: e.budgetOwned?.currency && e.budgetOwned.currency !== 'EUR' ? `Kept in ${e.budgetOwned.currency}` : undefined })}
      ${select('board', 'How often are you in front of a board?', e.boardExposure ?? '', [['NONE', 'Never'], ['OCCASIONAL', 'Now and then'], ['REGULAR', 'Regularly']], v => set('boardExposure', v), { none: 'Cannot say' })}
      ${select('clients', 'How much of your work is with clients?', e.clientFacing ?? '', [['NONE', 'None'], ['SOME', 'Some'], ['LEADING', 'I lead it']], v => set('clientFacing', v), { none: 'Cannot say' })}
      ${this.draft.targetRole === 'FIELD_CTO' ? figure('travelPercentAccepted', 'Share of your time that you could travel, in percent', { max: 100, step: 1 }) : nothing}
      ${select('degree', 'Highest degree', this.draft.education[0]?.level ?? '', ['BACHELOR', 'MASTER', 'MBA', 'DOCTORATE', 'OTHER'].map(it => [it, name(it)]), v => this.set(x => { x.education = v ? [{ ...x.education[0], level: v }, ...x.education.slice(1)] : [] }), { none: 'None, or cannot say' })}
      ${this.draft.education[0] ? input('field', 'In which field?', this.draft.education[0].field, v => this.set(x => { x.education[0].field = v }), { maxlength: 200 }) : nothing}`
  }

  competencies() {
    const { currentRole, context } = this.draft
    if (!this.levels || !this.live) return currentRole && context.companyStage ? skeleton() : note('info', html`<p>Say what you are today and which company the role is in first; then the questions that matter most come here. <button type="button" class="quiet" @click=${() => this.move(0)}>Go to the first step</button></p>`)
    this.order ??= this.live.askNext.filter(q => q.competency).map(q => q.competency)
    return questions(this.levels, this.live.competencies.map(c => c.code), this.order, this.draft.ratings, (code, level) => this.set(x => {
      x.ratings = x.ratings.filter(r => r.competency !== code)
      if (level !== undefined) x.ratings.push({ competency: code, level })
    }))
  }

  goal() {
    const g = this.draft.goal
    return html`${input('date', 'When do you want to be ready?', g.targetDate, v => this.set(x => { x.goal.targetDate = v }), { type: 'date', min: today(), required: true, error: this.error('/goal/targetDate') })}
      <div class="field"><label for="hours">Hours a week you can give: ${g.hoursPerWeek}</label><input id="hours" type="range" min="1" max="40" .value=${String(g.hoursPerWeek)} aria-valuetext=${plural(Number(g.hoursPerWeek), 'hour')} @input=${e => this.set(x => { x.goal.hoursPerWeek = Number(e.target.value) })}>
        <p class="hint">You can try other hours and dates later; nothing is fixed.</p></div>
      <p>You aim at <strong>${name(this.draft.targetRole)}</strong> and have rated ${plural(this.draft.ratings.length, 'competency', 'competencies')}. ${ROLES.length - 1} other roles are compared as well.</p>`
  }
}

customElements.define('cp-profile', Profile)
