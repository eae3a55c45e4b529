/** Takes many profiles in from a file, one JSON object a line. The server goes on without this page. */
import { html, nothing } from '../lit.js'
import { get, send } from '../app/api.js'
import { apart, confirm, Page, say, table } from '../app/parts.js'
import { keepInAddress } from '../app/router.js'
import { moment, plural } from '../app/words.js'

const STATES = { RECEIVING: 'Being sent', RUNNING: 'Under way', DONE: 'Done', STOPPED: 'Stopped', CANCELLED: 'Cancelled' }

class Import extends Page {
  static properties = { ...Page.properties, job: { state: true }, sending: { state: true } }

  heading() { return 'Import people' }

  async load() {
    this.items = (await get('/v1/imports')).items
    const chosen = new URLSearchParams(location.search).get('job')
    this.job = this.items.find(it => chosen ? it.id === chosen : !it.finishedAt)
    if (this.job && !this.job.finishedAt) this.follow()
  }

  /** The same file is the same job: its key follows from what is in it. */
  async take(file) {
    if (!file) return
    this.sending = file.name
    await this.run(async () => {
      const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()))
      const { data } = await send('POST', `/v1/imports?file=${encodeURIComponent(file.name.slice(0, 200))}`, { raw: file, type: 'application/x-ndjson', key: `web-${[...hash.slice(0, 16)].map(b => b.toString(16).padStart(2, '0')).join('')}` })
      this.job = data
      keepInAddress({ job: data.id })
      this.follow()
    })
    this.sending = undefined
  }

  follow() {
    this.source?.close()
    const source = this.source = new EventSource(`/v1/imports/${this.job.id}/events`)
    source.addEventListener('progress', e => {
      this.job = JSON.parse(e.data)
      if (!this.job.finishedAt) return
      source.close()
      say(`${STATES[this.job.status]}: ${plural(this.job.created, 'profile')} taken in, ${this.job.failed} with errors.`)
      this.run(async () => { this.items = (await get('/v1/imports')).items; this.requestUpdate() })
    })
    source.onerror = () => { if (source.readyState === 2) this.reload() }
    this.leaving.signal.addEventListener('abort', () => source.close())
  }

  async cancel() {
    if (await confirm('Cancel this import?', 'What was taken in stays.', 'Cancel it', 'danger')) await this.run(async () => { this.job = (await send('POST', `/v1/imports/${this.job.id}/cancel`)).data })
  }

  show() {
    const j = this.job
    const called = apart(this.items, it => `${it.file ?? 'Import'}, ${moment(it.startedAt)}`)
    const csv = it => it.failed ? html`<a href=${`/v1/imports/${it.id}/errors`} download aria-label=${`Errors as CSV: ${called.get(it) ?? j.file}`}>Errors as CSV</a>` : nothing
    return html`<p class="lede">A file with one profile a line. An error in one line does not keep the others out, and you can leave this page.</p>
      ${this.refusal()}
      <div class="card" @dragover=${e => e.preventDefault()} @drop=${e => { e.preventDefault(); this.take(e.dataTransfer.files[0]) }}><div class="field"><label for="file">File, or drop it here</label><input id="file" type="file" accept=".ndjson,.jsonl,.json,application/x-ndjson" ?disabled=${this.sending} @change=${e => this.take(e.target.files[0])}></div>${this.sending ? html`<p role="status">Sending ${this.sending} …</p>` : nothing}</div>
      ${j ? html`<section class="card" aria-live="off"><h2><bdi>${j.file ?? 'Import'}</bdi>: ${STATES[j.status]}</h2>${j.why ? html`<p>${j.why}</p>` : nothing}<label for="progress">${j.read} of ${plural(j.lines, 'line')}</label><progress id="progress" max=${Math.max(1, j.lines)} .value=${j.read}></progress>
        <dl class="facts"><div><dt>New</dt><dd>${j.created}</dd></div><div><dt>There already</dt><dd>${j.exists}</dd></div><div><dt>With errors</dt><dd>${j.failed}</dd></div></dl>
        ${j.failed ? html`<p>Mend the lines with errors, then send them alone in another file.</p>` : nothing}<div class="row">${csv(j)}${j.finishedAt ? html`<a href="/people">See the people</a>` : html`<button type="button" @click=${() => this.cancel()}>Cancel</button>`}</div></section>` : nothing}
      ${this.items.length ? table('Imports of the last days', [{ head: 'File', lead: true, cell: it => html`<bdi>${it.file ?? 'Import'}</bdi>` }, { head: 'When', cell: it => moment(it.startedAt) }, { head: 'State', cell: it => STATES[it.status] }, { head: 'New', num: true, cell: it => it.created }, { head: 'There already', num: true, cell: it => it.exists }, { head: 'With errors', num: true, cell: it => html`${it.failed} ${csv(it)}` }], this.items) : nothing}`
  }
}

customElements.define('cp-import', Import)
