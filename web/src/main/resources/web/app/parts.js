/** The parts that pages are put together from. */
import { html, svg, nothing, LitElement, repeat } from '../lit.js'
import { get } from './api.js'
import { keeper } from './session.js'
import { capital, level, moment, number } from './words.js'

/** Says something to a screen reader, politely. */
export function say(text) {
  const region = document.getElementById('says')
  if (region) { region.textContent = ''; setTimeout(() => { region.textContent = text }, 60) }
}

/**
 * A page in the light DOM. `load()` fetches what it shows; until then there is a skeleton, and a
 * problem with a retry when that fails. `show()` is its content.
 */
export class Page extends LitElement {
  createRenderRoot() { return this }

  static properties = { where: { attribute: false }, state: { state: true }, problem: { state: true }, refused: { state: true } }

  constructor() {
    super()
    this.state = 'loading'
    this.leaving = new AbortController()
  }

  connectedCallback() {
    super.connectedCallback()
    this.classList.add('page')
    narrow.addEventListener('change', () => this.requestUpdate(), { signal: this.leaving.signal })
    this.reload()
  }

  disconnectedCallback() {
    super.disconnectedCallback()
    this.leaving.abort()
  }

  async reload() {
    this.problem = undefined
    try {
      await this.load()
      if (this.state !== 'ready') {
        this.state = 'ready'
        this.updateComplete.then(() => this.querySelector('.tabs [aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' }))
      }
    } catch (e) {
      if (e.name === 'AbortError') return
      this.problem = e
      this.state = 'failed'
      if (e.status === undefined) console.error(e)
    }
    this.requestUpdate()
  }

  async load() {}

  /** Does something; if it is refused, `refusal()` says why. What was changed meanwhile is shown as it is now. */
  async run(work) {
    this.refused = undefined
    try { await work() } catch (e) {
      if (e.name === 'AbortError') return
      if (e.status === 412) await this.load().catch(() => { /* what stands there is old, and says so */ })
      this.refused = e
      this.updateComplete.then(() => this.querySelector('[role=alert]')?.scrollIntoView({ block: 'center' }))
    }
    this.requestUpdate()
  }

  /** Reads a page of a list: the first, or the one that a cursor leads to. What was asked before is of no use any more. */
  async pageOf(path, wanted, cursor) {
    this.asking?.abort()
    const { signal } = this.asking = new AbortController()
    const data = await get(`${path}?${new URLSearchParams(Object.entries({ ...wanted, cursor }).filter(([, value]) => value))}`, { signal })
    this.items = cursor ? [...this.items, ...data.items] : data.items
    this.cursor = data.cursor
  }

  /** What was refused last. */
  refusal(again) { return this.refused ? problem(this.refused, again) : nothing }

  /** What stands above the content, whatever became of it. */
  above() { return nothing }

  render() {
    return html`<h1 tabindex="-1">${this.heading()}</h1>${this.above()}
      ${this.state === 'loading' ? skeleton() : this.state === 'failed' ? problem(this.problem, () => { this.state = 'loading'; this.reload() }) : this.shown()}`
  }

  /** What cannot be shown is said; a page never stands there as if it were still loading. */
  shown() {
    try { return this.show() } catch (e) { console.error(e); return problem({ message: 'This page cannot show what it was sent. What you did is stored; the other pages still work.' }, () => location.reload()) }
  }
}

export const skeleton = () => html`<div class="skeleton" role="status"><p class="unseen">Loading</p>${Array.from({ length: 6 }, () => html`<span></span>`)}</div>`

const REASONS = {
  0: 'No answer', 400: 'Something is to be mended', 401: 'You are signed out', 403: 'This is not open to you', 404: 'This is not here, or it is not shared with you', 409: 'That does not fit how things stand now', 412: 'Changed meanwhile', 503: 'Part of the system is down'
}

/** A scope in words, and as whoever gives it calls it. */
const right = scope => {
  const [what, how] = scope.split(':')
  return html`to ${{ read: 'see', write: 'change' }[how] ?? how} ${{ own: 'what is your own', cohorts: 'figures of groups' }[what] ?? what} (<code>${scope}</code>)`
}

const MEANWHILE = 'It was changed while you looked at it, so nothing of yours was done. Below it stands as it is now; look at it and try again.'

/** A problem in its own words, with what to do about it. */
export function problem(it, again) {
  const status = it?.status
  const rights = it?.scopes?.length && it.scopes.map(right)
  return html`<div class="note bad" role="alert">
    <h2>${REASONS[status] ?? it?.title ?? 'Something went wrong'}</h2>
    ${it?.errors?.length ? nothing : html`<p>${status === 401 ? 'Sign in again at the top of this page, then go on. What you typed is still here.' : status === 412 ? MEANWHILE : rights ? html`Your account lacks the right ${rights.map((it, i) => html`${i ? ', or ' : ''}${it}`)}. Ask ${keeper()} for it.` : it?.message}</p>`}
    ${status === 404 ? html`<p>The link may be old, or a share may have been taken back. <a href="/">Go to your start page</a>.</p>` : nothing}
    ${it?.errors?.length ? html`<ul>${it.errors.map(e => html`<li>${e.message}</li>`)}</ul>` : nothing}
    <div class="row">${again ? html`<button type="button" @click=${again}>Try again</button>` : nothing}
      ${it?.correlation && ![400, 401].includes(status) ? html`<span class="small soft">If you report this, give the number <span class="mono">${it.correlation}</span></span>` : nothing}</div>
  </div>`
}

/** What to say where there is nothing, with the next action. */
export const empty = (sentence, action = nothing) => html`<div class="card"><p>${sentence}</p>${action === nothing ? nothing : html`<div class="row">${action}</div>`}</div>`

export const note = (tone, content) => html`<div class=${`note ${tone}`}>${content}</div>`
export const tag = (text, tone = '') => html`<span class=${`tag ${tone}`}>${text}</span>`

/**
 * A table whose rows become cards on a narrow screen. The roles keep it a table for a screen reader.
 *
 * @param {string} caption
 * @param {{head: string, cell: (row: any) => unknown, num?: boolean, lead?: boolean}[]} columns
 * @param {any[]} rows
 */
export function table(caption, columns, rows) {
  return html`<table class="cards" role="table">
    <caption>${caption}</caption>
    <thead role="rowgroup"><tr role="row">${columns.map(c => html`<th role="columnheader" scope="col" class=${c.num ? 'num' : ''}>${c.head}</th>`)}</tr></thead>
    <tbody role="rowgroup">${rows.map(row => html`<tr role="row">${columns.map(c => c.lead
      ? html`<th role="rowheader" scope="row">${c.cell(row)}</th>`
      : html`<td role="cell" data-label=${c.head} class=${c.num ? 'num' : ''}>${c.cell(row)}</td>`)}</tr>`)}</tbody>
  </table>`
}

const narrow = matchMedia('(width < 48rem)')

/**
 * A long table of which a narrow screen shows a line for each row, and the rest on demand.
 *
 * @param {(row: any) => string} brief what the line says
 */
export function lines(caption, columns, rows, brief) {
  if (!narrow.matches) return table(caption, columns, rows)
  const said = apart(rows, brief)
  return html`<h2>${caption}</h2><ul class="lines">${repeat(rows, it => it, row => html`<li>${more(said.get(row), html`<dl>${columns.map(c => html`<dt>${c.head}</dt><dd>${c.cell(row)}</dd>`)}</dl>`)}</li>`)}</ul>`
}

/** Names for the rows of a list; those that would be the same are numbered. */
export function apart(rows, named) {
  const seen = new Map()
  return new Map(rows.map(row => {
    const text = named(row)
    const nth = (seen.get(text) ?? 0) + 1
    seen.set(text, nth)
    return [row, nth > 1 ? `${text} (${nth})` : text]
  }))
}

/** A button of a row; its name says what it acts on. */
export const act = (text, on, does, look = '', disabled = false) => html`<button type="button" class=${`small-btn ${look}`} ?disabled=${disabled} aria-label=${`${text}: ${on}`} @click=${does}>${text}</button>`

/** What only some want to read; `about` tells it from others of the same name. */
export const more = (text, content, about) => html`<details><summary aria-label=${about ? `${text}: ${about}` : nothing}>${text}</summary><div>${content}</div></details>`

/** A level of 0 to 5 as a bar with a mark where the role asks for it. */
export function levelBar(at, required) {
  const x = v => Math.max(0, Math.min(100, v * 20))
  return html`<svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" role="img" aria-label=${`Level ${level(at)} of 5${required === undefined ? '' : `, the role asks for ${level(required)}`}`}>
    <rect class="track" width="100" height="10"/><rect class="fill" width=${x(at)} height="10"/>
    ${required === undefined ? nothing : svg`<line class="mark" x1=${x(required)} x2=${x(required)} y1="-2" y2="12"/>`}</svg>`
}

/** A readiness with the interval that is expected to hold it. */
export function intervalBar(it, text = `Readiness ${number(it.score)} of 100, likely between ${number(it.low)} and ${number(it.high)}`) {
  return html`<svg class="bar interval" viewBox="0 0 100 10" preserveAspectRatio="none" role="img" aria-label=${text}>
      <rect class="track" y="2" width="100" height="6"/><rect class="span" x=${it.low} y="2" width=${Math.max(.5, it.high - it.low)} height="6"/>
      <line class="mark" x1=${it.score} x2=${it.score} y1="0" y2="10"/></svg>
    <div class="scale" aria-hidden="true"><span>0</span><span>50</span><span>100</span></div>`
}

/**
 * A stretch of time within a longer one.
 *
 * @param {{start: string, end: string}} it
 * @param {{start: string, end: string}} within
 * @param {string} today
 * @param {string} label what it shows, in words
 * @param {'fill'|'good'|'span'} [tone]
 */
export function timeBar(it, within, today, label, tone = 'fill') {
  const from = Date.parse(within.start)
  const all = Math.max(1, Date.parse(within.end) - from)
  const x = date => Math.max(0, Math.min(100, 100 * (Date.parse(date) - from) / all))
  return html`<svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" role="img" aria-label=${label}>
    <rect class="track" width="100" height="10"/><rect class=${tone} x=${x(it.start)} width=${Math.max(1, x(it.end) - x(it.start))} height="10"/>
    ${Date.parse(today) >= from ? svg`<line class="today" x1=${x(today)} x2=${x(today)} y1="-2" y2="12"/>` : nothing}</svg>`
}

/** Levels of several competencies on a wheel. The table beside it says the same. */
export function radar(items) {
  const at = (i, v) => { const a = 2 * Math.PI * i / items.length - Math.PI / 2; return [150 + 22 * v * Math.cos(a), 130 + 22 * v * Math.sin(a)] }
  const ring = f => items.map((it, i) => at(i, f(it)).map(n => n.toFixed(1)).join()).join(' ')
  return html`<svg class="radar" viewBox="0 0 300 260" role="img" aria-label="The same levels as a wheel; the table has the figures">
    ${[1, 2, 3, 4, 5].map(v => svg`<polygon class="ring" points=${ring(() => v)}/>`)}
    <polygon class="have" points=${ring(it => it.level)}/><polygon class="need" points=${ring(it => it.required)}/>
    ${items.map((it, i) => { const [x, y] = at(i, 5.35); return svg`<text x=${x} y=${y} text-anchor=${Math.abs(x - 150) < 12 ? 'middle' : x < 150 ? 'end' : 'start'}>${it.name.length > 22 ? `${it.name.slice(0, 21)}…` : it.name}</text>` })}
  </svg>`
}

/**
 * A field with its label, hint and error.
 *
 * @param {string} id
 * @param {string} label
 * @param {(attributes: {describedby: string, invalid: string}) => unknown} input
 */
export function field(id, label, input, { hint, error } = {}) {
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return html`<div class="field"><label for=${id}>${label}</label>
    ${hint ? html`<p class="hint" id=${`${id}-hint`}>${hint}</p>` : nothing}
    ${input({ describedby: described || nothing, invalid: error ? 'true' : 'false' })}
    ${error ? html`<p class="error" id=${`${id}-error`}>${error}</p>` : nothing}</div>`
}

/** A text, number, date or address field. */
export function input(id, label, value, onInput, { type = 'text', hint, error, required, min, max, step, maxlength, autocomplete } = {}) {
  return field(id, label, a => html`<input id=${id} name=${id} type=${type} .value=${value ?? ''} aria-describedby=${a.describedby} aria-invalid=${a.invalid}
    ?required=${required} min=${min ?? nothing} max=${max ?? nothing} step=${step ?? nothing} maxlength=${maxlength ?? nothing} autocomplete=${autocomplete ?? nothing}
    @input=${e => onInput(e.target.value)}>`, { hint, error })
}

/** A field for a longer text; without `lines` it stays one line, however wide. */
export function area(id, label, value, onInput, { hint, error, maxlength, lines } = {}) {
  return field(id, label, a => html`<textarea id=${id} maxlength=${maxlength ?? nothing} aria-describedby=${a.describedby} aria-invalid=${a.invalid} .value=${value ?? ''}
    @input=${e => onInput(lines ? e.target.value : e.target.value.replace(/\s*\n\s*/g, ' '))}></textarea>`, { hint, error })
}

export function select(id, label, value, options, onChange, { hint, error, none } = {}) {
  return field(id, label, a => html`<select id=${id} name=${id} aria-describedby=${a.describedby} aria-invalid=${a.invalid} @change=${e => onChange(e.target.value)}>
    ${none === undefined ? nothing : html`<option value="" ?selected=${!value}>${none}</option>`}
    ${options.map(([v, text]) => html`<option value=${v} ?selected=${v === value}>${text}</option>`)}</select>`, { hint, error })
}

/** One of several, as radio buttons; any of several, as boxes, if the value is a list. */
export function choices(id, legend, value, options, onChange, { hint, error, across = false } = {}) {
  const many = Array.isArray(value)
  const chosen = e => many ? [...e.target.closest('fieldset').querySelectorAll(':checked')].map(it => it.value) : e.target.value
  return html`<fieldset><legend>${legend}</legend>${hint ? html`<p class="hint">${hint}</p>` : nothing}
    <div class=${across ? 'choices across' : 'choices'}>${options.map(([v, text, more]) => html`<label class="choice"><input type=${many ? 'checkbox' : 'radio'} name=${id} value=${v} .checked=${many ? value.includes(v) : v === (value ?? '')} @change=${e => onChange(chosen(e))}>
      <span>${text}${more ? html`<br><span class="soft small">${more}</span>` : nothing}</span></label>`)}</div>${error ? html`<p class="error">${error}</p>` : nothing}</fieldset>`
}

/**
 * A dialog that is made when it is opened and gone when it is closed; focus goes back to where it was.
 *
 * @param {string} title
 * @param {(close: (value?: unknown) => void) => unknown} content
 * @returns {Promise<unknown>} what `close` was given; undefined when it was left
 */
export async function dialog(title, content) {
  const { render } = await import('../lit.js')
  const box = document.createElement('dialog')
  box.setAttribute('aria-labelledby', 'dialog-title')
  const before = document.activeElement
  document.body.append(box)
  return new Promise(done => {
    let result
    const close = value => { result = value; box.close() }
    const draw = () => render(html`<h2 id="dialog-title">${title}</h2>${content(close, draw)}`, box)
    box.addEventListener('close', () => { box.remove(); before?.focus?.(); done(result) })
    draw()
    box.showModal()
  })
}

/**
 * Asks for something in a form, which stays open with what is wrong until it is taken.
 *
 * @param {string} title
 * @param {string} action what its button says
 * @param {() => unknown} submit
 * @param {(wrong: (pointer: string) => string|undefined) => unknown} fields given what is wrong with each
 * @returns {Promise<unknown>} what `submit` came to; undefined when it was left
 */
export function ask(title, action, submit, fields) {
  let refused
  return dialog(title, (close, draw) => html`<form novalidate @submit=${async e => {
    e.preventDefault()
    try { close(await submit()) } catch (it) { refused = it; draw() }
  }}>${refused ? problem(refused) : nothing}${fields(pointer => refused?.of?.(pointer))}
    <div class="row"><button class="primary">${action}</button><button type="button" @click=${() => close()}>Not now</button></div></form>`)
}

export const copy = (what, secret) => html`<button type="button" class="primary" @click=${async e => { await navigator.clipboard.writeText(secret); e.target.textContent = 'Copied'; say(`The ${what} is copied.`) }}>Copy the ${what}</button>`

/** Shows a secret, such as a link, that is not shown again; its id is what it is. */
export const once = (title, text, what, secret, more = nothing) => dialog(title, close => html`<p>${text}</p><label for=${what}>${capital(what)}</label><input id=${what} readonly .value=${secret} @focus=${e => e.target.select()}>
  <div class="row">${copy(what, secret)}${more}<button type="button" @click=${() => close()}>Close</button></div>`)

/** Asks before something that is hard to take back. */
export const confirm = (title, text, action, tone = 'primary') => dialog(title, close => html`<p>${text}</p>
  <div class="row"><button type="button" class=${tone} @click=${() => close(true)}>${action}</button><button type="button" @click=${() => close(false)}>Leave it as it is</button></div>`)

/**
 * Asks which shall count after somebody else's change.
 *
 * @param {string} what was changed
 * @param {string} when
 * @param {unknown} mine what the reader typed, in short
 * @param {unknown} theirs what is stored now, in short
 * @returns {Promise<'mine'|'theirs'|undefined>} undefined when it was left
 */
export const meanwhile = (what, when, mine, theirs) => dialog('Changed meanwhile', close => html`<p>The ${what} was changed ${moment(when)}, after you opened it. Which one shall count?</p>
  <div class="grid"><div class="card"><h3>What you typed</h3><p>${mine}</p><button type="button" class="primary" @click=${() => close('mine')}>Use mine</button></div>
  <div class="card"><h3>What is stored now</h3><p>${theirs}</p><button type="button" @click=${() => close('theirs')}>Use what is stored</button></div></div>`)

/** Waits until the last call is `ms` old. */
export function later(work, ms) {
  let timer
  return (...args) => { clearTimeout(timer); timer = setTimeout(() => work(...args), ms) }
}
