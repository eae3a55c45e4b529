/** Takes many profiles in from a file, one JSON object a line, and shows how far it is. */
import { html, nothing } from '../lit.js'
import { send } from '../app/api.js'
import { save } from '../app/csv.js'
import { note, Page, problem, say, table } from '../app/parts.js'
import { plural } from '../app/words.js'

const PIECE = 500

class Import extends Page {
  static properties = { ...Page.properties, counts: { state: true }, running: { state: true }, refused: { state: true } }

  heading() { return 'Import people' }

  async load() { this.kept = JSON.parse(localStorage.getItem('import') ?? 'null') }

  /**
   * The same file goes on where it stopped: the pieces' keys follow from what is in the file, so
   * nothing is made twice, whatever was interrupted.
   */
  async take(file) {
    if (!file) return
    this.running = true
    this.refused = undefined
    this.errors = []
    this.counts = { file: file.name, created: 0, exists: 0, failed: 0, done: 0, all: 0 }
    try {
      const text = await file.text()
      const hash = [...new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)))].slice(0, 12).map(b => b.toString(16).padStart(2, '0')).join('')
      const lines = text.split('\n').map(l => l.trim()).filter(Boolean)
      this.counts.all = lines.length
      for (let at = 0; at < lines.length && this.isConnected; at += PIECE) {
        const { data } = await send('POST', '/v1/profiles/import', { raw: `${lines.slice(at, at + PIECE).join('\n')}\n`, type: 'application/x-ndjson', accept: 'application/x-ndjson, application/problem+json', key: `web-${hash}-${at}` })
        for (const outcome of data.trim().split('\n').map(l => JSON.parse(l))) {
          this.counts[outcome.status]++
          if (outcome.errors) this.errors.push(...outcome.errors.map(e => ({ line: at + outcome.line, ...e })))
        }
        this.counts = { ...this.counts, done: Math.min(lines.length, at + PIECE) }
        localStorage.setItem('import', JSON.stringify({ file: file.name, ...this.counts }))
      }
      say(`${plural(this.counts.created, 'profile')} taken in, ${this.counts.failed} with errors.`)
    } catch (e) {
      this.refused = e
    } finally {
      this.running = false
    }
  }

  save() { save('import-errors.csv', ['Line', 'Field', 'What is wrong'], this.errors.map(e => [e.line, e.pointer, e.message])) }

  show() {
    const c = this.counts
    return html`<p class="lede">A file with one profile a line. An error in one line does not keep the others out.</p>
      ${!c && this.kept && this.kept.done < this.kept.all ? note('warn', html`<p>The import of ${this.kept.file} stopped at line ${this.kept.done} of ${this.kept.all}. Choose the same file to go on; nothing is made twice.</p>`) : nothing}
      ${this.refused ? problem(this.refused) : nothing}
      <div class="card" @dragover=${e => e.preventDefault()} @drop=${e => { e.preventDefault(); this.take(e.dataTransfer.files[0]) }}><div class="field"><label for="file">File, or drop it here</label><input id="file" type="file" accept=".ndjson,.jsonl,.json,application/x-ndjson" ?disabled=${this.running} @change=${e => this.take(e.target.files[0])}></div></div>
      ${c ? html`<section class="card" aria-live="off"><h2>${this.running ? 'Taking in' : 'Done with'} ${c.file}</h2><label for="progress">${c.done} of ${plural(c.all, 'line')}</label><progress id="progress" max=${Math.max(1, c.all)} .value=${c.done}></progress>
        <dl class="facts"><div><dt>New</dt><dd>${c.created}</dd></div><div><dt>There already</dt><dd>${c.exists}</dd></div><div><dt>With errors</dt><dd>${c.failed}</dd></div></dl>
        ${!this.running && c.created + c.exists ? html`<p><a href="/people">See the people</a></p>` : nothing}</section>` : nothing}
      ${this.errors?.length ? html`<section class="section"><button type="button" @click=${() => this.save()}>Save the errors as CSV</button>${table('Errors', [{ head: 'Line', lead: true, cell: e => e.line }, { head: 'Field', cell: e => html`<code>${e.pointer}</code>` }, { head: 'What is wrong', cell: e => e.message }], this.errors.slice(0, 50))}${this.errors.length > 50 ? html`<p class="soft">The file has all ${this.errors.length}.</p>` : nothing}</section>` : nothing}`
  }
}

customElements.define('cp-import', Import)
