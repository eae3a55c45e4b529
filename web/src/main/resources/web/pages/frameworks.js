/** Versions of the framework: all of them, and one with what it says, what it would move, publishing and adopting it. */
import { html, nothing } from '../lit.js'
import { get, send } from '../app/api.js'
import { area, ask, confirm, input, meanwhile, note, Page, say, table, tag } from '../app/parts.js'
import { go } from '../app/router.js'
import { change, inWords, level, moment, name, number, plural, ROLES } from '../app/words.js'

const differ = (x, y) => JSON.stringify(x) !== JSON.stringify(y)
/** With room for what a draft lacks: levels and roles without a word, and what a company's stage and leaning change by nothing. */
function whole(f) {
  const { stages, emphases, regulated } = f.modifiers
  const competency = f.competencies[0]?.code
  if (competency) for (const it of [...Object.values(stages), ...Object.values(emphases), regulated]) if (!it.changes.length) it.changes = [{ competency, level: 0 }]
  for (const c of f.competencies) c.levels = [...c.levels, '', '', '', '', '', ''].slice(0, 6)
  for (const role of ROLES) f.roles[role] ??= { title: name(role), summary: '', sources: f.competencies[0]?.sources.slice(0, 1) ?? [], requirements: [] }
  return f
}

const STATES = { SHIPPED: ['Ships with the product', ''], DRAFT: ['Draft', 'warn'], PUBLISHED: ['Published', 'good'] }

/** Those that ship and the organisation's own. */
class Frameworks extends Page {
  heading() { return 'Frameworks' }

  async load() {
    this.items = (await get('/v1/frameworks')).frameworks
  }

  show() {
    return html`<p class="lede">What each role asks for. To change it, start from an existing version and make a draft of it.</p>
      ${table('Versions', [{ head: 'Version', lead: true, cell: f => html`<a href=${`/framework?version=${encodeURIComponent(f.version)}`}>${f.version}</a>` }, { head: 'Title', cell: f => f.title }, { head: 'State', cell: f => tag(...STATES[f.status]) },
        ...this.items.some(f => f.changedAt) ? [{ head: 'Changed', cell: f => f.publishedAt ?? f.changedAt ? moment(f.publishedAt ?? f.changedAt) : '' }] : [], ...this.items.some(f => f.replacedBy) ? [{ head: 'Followed by', cell: f => f.replacedBy ?? '' }] : []], this.items)}`
  }
}

customElements.define('cp-frameworks', Frameworks)

class Framework extends Page {
  static properties = { ...Page.properties, preview: { state: true }, adoption: { state: true } }

  heading() { return `Framework ${this.version}` }

  get version() { return new URLSearchParams(location.search).get('version') ?? '' }

  get at() { return `/v1/frameworks/${encodeURIComponent(this.version)}` }

  async load() {
    const [{ data, etag }, list] = await Promise.all([send('GET', this.at), get('/v1/frameworks')])
    this.framework = whole(data)
    this.etag = etag
    this.info = list.frameworks.find(f => f.version === data.version)
    this.draft = this.info?.status === 'DRAFT' ? structuredClone(data) : undefined
    this.dirty = false
    this.report = this.draft ? (await send('POST', '/v1/frameworks/validate', { body: data })).data : { errors: [] }
  }

  disconnectedCallback() { super.disconnectedCallback(); clearTimeout(this.timer) }

  async copy() {
    let version = `${this.framework.version.split('-')[0]}-own`
    if (await ask('Make a draft of this version', 'Make the draft', () => send('POST', '/v1/frameworks', { body: { ...this.framework, version } }), wrong => input('version', 'Its version', version, v => { version = v.trim() }, { hint: 'With a suffix of your own, such as 2.0-acme', error: wrong('/version') }))) go(`/framework?version=${encodeURIComponent(version)}`)
  }

  edit(work) { work(this.draft); this.dirty = true; this.requestUpdate() }

  save() {
    return this.run(async () => {
      try {
        const { data, etag } = await send('PUT', this.at, { body: this.draft, match: this.etag })
        this.etag = etag
        this.report = { errors: data.missing, warnings: data.warnings }
        this.framework = structuredClone(this.draft)
        this.dirty = false
        say('The draft is saved.')
      } catch (e) {
        if (e.status !== 412) throw e
        await this.changedMeanwhile()
      }
    })
  }

  async changedMeanwhile() {
    const { data, etag } = await send('GET', this.at)
    const at = (await get('/v1/frameworks')).frameworks.find(f => f.version === this.version).changedAt
    const changed = f => `Changed: ${inWords([...f.competencies.filter((c, i) => differ(c, this.framework.competencies[i])).map(c => c.name), ...Object.keys(f).filter(it => it !== 'competencies' && differ(f[it], this.framework[it])).map(name)])}`
    const which = await meanwhile('draft', at, changed(this.draft), changed(whole(data)))
    if (which === 'mine') { this.etag = etag; await this.save() } else if (which === 'theirs') await this.load()
  }

  tryOut() { return this.run(async () => { this.preview = (await send('POST', `${this.at}/preview`)).data; say('Here is what would move.') }) }

  async publish() {
    if (!await confirm('Publish this version?', 'It never changes again, and new profiles are assessed with it. Nobody who is assessed already moves before you adopt it.', 'Publish it')) return
    await this.run(async () => { await send('POST', `${this.at}/publish`, { match: this.etag, body: {} }); say('Published.'); await this.load() })
  }

  async adopt() {
    if (!await confirm('Assess everybody with this version?', 'Each profile that is on another version gets a new assessment, and so a new roadmap.', 'Adopt it for all')) return
    await this.run(async () => { this.adoption = (await send('POST', `${this.at}/adopt`, { body: { all: true } })).data; this.follow() })
  }

  follow() {
    if (this.adoption?.status !== 'RUNNING' || !this.isConnected) return
    this.timer = setTimeout(() => this.run(async () => { this.adoption = await get(`${this.at}/adoptions/${this.adoption.id}`); this.follow() }), 1000)
  }

  show() {
    const f = this.draft ?? this.framework
    const state = this.info?.status
    const unfinished = this.report.errors.length
    return html`<p><a href="/frameworks">All versions</a></p><p class="lede">${f.title}</p>${this.refusal()}
      <div class="row">${state === 'DRAFT' ? html`<button type="button" class="primary" ?disabled=${!this.dirty} @click=${() => this.save()}>Save the draft</button>` : html`<button type="button" @click=${() => this.copy()}>Make a draft of it</button>`}
        <button type="button" ?disabled=${this.dirty || unfinished} @click=${() => this.tryOut()}>Who would move?</button>
        ${state === 'DRAFT' ? html`<button type="button" ?disabled=${this.dirty || unfinished} @click=${() => this.publish()}>Publish</button>` : html`<button type="button" @click=${() => this.adopt()}>Adopt for all</button>`}</div>
      ${unfinished || this.report.warnings?.length ? note('warn', html`<h2>${unfinished ? 'To be added before it can be published' : 'Allowed, but is it meant?'}</h2><ul>${unfinished ? this.lacks() : this.report.warnings.map(w => html`<li>${w.message}</li>`)}</ul>`) : nothing}
      ${this.adoption ? html`<section class="card"><h2>Adopting</h2><label for="adopting">${number(this.adoption.examined)} of ${plural(this.adoption.total, 'profile')} looked at, ${number(this.adoption.adopted)} moved</label><progress id="adopting" max=${Math.max(1, this.adoption.total)} .value=${this.adoption.examined}></progress></section>` : nothing}
      ${this.preview ? this.moves() : nothing}
      ${this.draft ? area('description', 'What it is about', f.description, v => this.edit(d => { d.description = v })) : nothing}
      ${this.draft ? html`<section class="section"><h2>Roles</h2><p class="soft">What a role asks for is said at each competency.</p>${ROLES.map(it => this.role(it))}</section>
      <details id="priors"><summary>What people usually bring</summary><div><p class="soft">What is expected of somebody before anything is rated: a level of 0 to 5.</p>${f.domains.map(d => html`<h3>${d.name}</h3><div class="grid">${Object.entries(f.priors.roles).map(([role, it]) => input(`p-${d.code}-${role}`, name(role), it.domains[d.code], v => this.edit(() => { it.domains[d.code] = Number(v) }), { type: 'number', min: 0, max: 5, step: 'any' }))}</div>`)}</div></details>` : nothing}
      <section class="section"><h2>Competencies</h2>${f.domains.map(d => html`<h3>${d.name}</h3><div>${f.competencies.map((c, i) => c.domain === d.code ? this.competency(c, i) : nothing)}</div>`)}</section>
      <section class="section">${table('Hard requirements', [{ head: 'Requirement', lead: true, cell: g => g.title }, { head: 'Asked for', cell: g => g.required }, { head: 'Roles', cell: g => inWords(g.roles.map(name)) }], f.gates)}</section>`
  }

  wrong(pointer) { return this.refused?.of?.(pointer) ?? this.report.errors.find(e => e.pointer === pointer)?.message }

  sources(id, it, pointer) { return input(id, 'Sources, with spaces between', it.sources.join(' '), v => this.edit(() => { it.sources = v.split(' ').filter(Boolean) }), { hint: 'Addresses of what it rests on', error: this.wrong(`${pointer}/sources`) }) }

  role(code) {
    const it = this.draft.roles[code]
    const at = `/roles/${code}`
    return html`<details id=${code}><summary>${name(code)} ${tag(plural(it.requirements.length, 'competency', 'competencies'))}</summary><div>${area(`about-${code}`, `What a ${name(code)} does`, it.summary, v => this.edit(() => { it.summary = v }), { error: this.wrong(`${at}/summary`) })}${this.sources(`s-${code}`, it, at)}</div></details>`
  }

  competency(c, i) {
    const at = `/competencies/${i}`
    const text = (id, label, value, change, pointer) => area(id, label, value, v => this.edit(() => change(v)), { error: this.wrong(at + pointer) })
    return html`<details id=${`c${i}`}><summary>${c.name}</summary><div>${this.draft ? html`${input(`n${i}`, 'Name', c.name, v => this.edit(() => { c.name = v }), { error: this.wrong(`${at}/name`) })}${text(`d${i}`, 'Description', c.description, v => { c.description = v }, '/description')}
      ${c.levels.map((said, n) => text(`l${i}-${n}`, `Level ${n}`, said, v => { c.levels[n] = v }, `/levels/${n}`))}${this.sources(`s${i}`, c, at)}` : html`<p>${c.description}</p><ol start="0">${c.levels.map(t => html`<li>${t}</li>`)}</ol>`}
      ${this.asked(c)}</div></details>`
  }

  /** What a draft still lacks, with the way to where it is added. */
  lacks() {
    return Object.entries(Object.groupBy(this.report.errors, e => e.pointer.match(/^(\/(competencies\/\d+|roles\/\w+|\w*))?/)[0])).map(([at, all]) => {
      if (!at) return html`<li>${all[0].message}</li>`
      const [, kind, which] = at.split('/')
      const one = kind === 'competencies' && which
      const text = one && this.draft[kind][which].name || name(one ? kind : which ?? kind)
      const to = one ? `c${which}` : which ?? kind
      const parts = new Set(all.map(e => name(e.message.match(/'(\w+)'/)?.[1] ?? (e.pointer.slice(at.length + 1).split('/')[0] || which && 'defining'))))
      return html`<li>${which || ['description', 'priors'].includes(kind) ? html`<a href=${`#${to}`} @click=${e => { e.preventDefault(); const at = this.querySelector(`#${to}`); at.open = true; (at.firstElementChild ?? at).focus() }}>${text}</a>` : text}${parts.has('') ? '' : `: ${inWords([...parts])}`}</li>`
    })
  }

  /** A level of none takes the competency out of what the role asks for. */
  require(role, c, change) {
    this.edit(() => {
      const it = this.draft.roles[role]
      let q = it.requirements.find(q => q.competency === c.code)
      if (!q) it.requirements.push(q = { competency: c.code, level: 3, weight: 1, sources: [] })
      for (const to of [it, q]) if (!to.sources.length) to.sources = [...c.sources]
      change(q, it)
      if (!q.level) it.requirements = it.requirements.filter(other => other !== q)
      it.defining = it.defining?.filter(code => it.requirements.some(q => q.competency === code))
      if (!it.defining?.length) delete it.defining
    })
  }

  asked(c) {
    const f = this.draft ?? this.framework
    const rows = ROLES.map(role => ({ role, it: f.roles[role], q: f.roles[role]?.requirements.find(q => q.competency === c.code) })).filter(r => this.draft || r.q)
    const figure = (r, key, step) => html`<input type="number" min="0" max=${key === 'level' ? 5 : 10} step=${step} aria-label=${`${c.name}, ${key} for ${name(r.role)}`} .value=${String(r.q?.[key] ?? '')} @change=${e => this.require(r.role, c, q => { q[key] = Number(e.target.value) })}>`
    const defines = r => Boolean(r.it.defining?.includes(c.code))
    return rows.length ? table('What the roles ask for', [{ head: 'Role', lead: true, cell: r => name(r.role) }, { head: 'Level', cell: r => this.draft ? figure(r, 'level', .5) : level(r.q.level) }, { head: 'Weight', cell: r => this.draft ? figure(r, 'weight', .05) : number(r.q.weight) },
      ...f.constants.readyRule ? [{ head: 'Defines the role', cell: r => this.draft ? html`<input type="checkbox" aria-label=${`${c.name} defines the ${name(r.role)}`} .checked=${defines(r)} @change=${e => this.require(r.role, c, (q, it) => { it.defining = e.target.checked ? [...it.defining ?? [], c.code] : it.defining.filter(code => code !== c.code) })}>` : defines(r) ? 'Yes' : '' }] : []], rows) : html`<p class="soft">No role asks for it.</p>`
  }

  moves() {
    const p = this.preview
    const bands = Object.keys(p.bandsBefore)
    return html`<section class="section"><h2>Who would move</h2><p>${plural(p.assessed, 'assessment')} looked at${p.meanChange === undefined ? '' : `; on average the score changes by ${change(p.meanChange)} points`}.</p>
      ${table('By band', [{ head: 'Band', lead: true, cell: b => name(b) }, { head: 'Now', num: true, cell: b => number(p.bandsBefore[b]) }, { head: 'Then', num: true, cell: b => number(p.bandsAfter[b]) }], bands)}
      ${p.biggestMovers.some(m => m.before !== m.after) ? table('Who moves most', [{ head: 'Person', lead: true, cell: m => html`<a href=${`/people/${m.profileId}/readiness`}>Open person ${p.biggestMovers.indexOf(m) + 1}</a>` }, { head: 'Now', num: true, cell: m => number(m.before) }, { head: 'Then', num: true, cell: m => number(m.after) }, { head: 'Band', cell: m => m.bandBefore === m.bandAfter ? tag(name(m.bandAfter)) : html`${name(m.bandBefore)} to ${name(m.bandAfter)}` }], p.biggestMovers.slice(0, 10)) : html`<p>${p.assessed && !p.biggestMovers.length ? 'Your organisation sees groups, not who would move.' : 'Nobody would move.'}</p>`}</section>`
  }
}

customElements.define('cp-framework', Framework)
