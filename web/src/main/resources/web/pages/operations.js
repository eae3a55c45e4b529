/** How the system is, what waits in it, what was put aside. Each service answers for itself. */
import { html, nothing } from '../lit.js'
import { get, send } from '../app/api.js'
import { act, apart, confirm, dialog, empty, Page, say, table, tag } from '../app/parts.js'
import { keepInAddress } from '../app/router.js'
import { eventName, moment, name, plural } from '../app/words.js'

const SERVICES = ['profile', 'assessment', 'roadmap']
const at = service => `/v1/operations/${service}`
const MEND = {
  broker: 'Bring Kafka back. Profiles are still taken; their events wait.', store: 'Bring the document store back. Until then requests are answered with 503.',
  topics: 'They are made as soon as the broker lets us.', consumers: 'Mend the broker’s disk, then run ./career-path repair.'
}

class Operations extends Page {
  static properties = { ...Page.properties, letters: { state: true } }

  heading() { return 'Operations' }

  async load() {
    const safe = asked => asked.catch(failed => ({ failed }))
    const [edge, ...services] = await Promise.all([safe(get('/actuator/health')), ...SERVICES.map(async service => ({ service, ...await safe(get(at(service))), dead: await safe(get(`${at(service)}/dead-letters`)) }))])
    if (services.every(it => it.failed?.status === 403)) throw services[0].failed
    Object.assign(this, { edge, services, seen: new Date().toISOString() })
    const chosen = new URLSearchParams(location.search)
    if (chosen.get('topic') && !(this.letters?.items.length > 50)) await this.list(chosen.get('of'), chosen.get('topic')).catch(e => { this.refused = e })
    this.again ??= setInterval(() => { if (!this.querySelector('button:focus')) this.reload() }, 10000)
    this.leaving.signal.onabort = () => clearInterval(this.again)
  }

  async list(service, topic, cursor = '') {
    keepInAddress({ of: service, topic })
    const page = await get(`${at(service)}/dead-letters/${topic}?limit=50${cursor && `&cursor=${cursor}`}`)
    this.letters = { ...page, service, topic, items: cursor ? [...this.letters.items, ...page.items] : page.items }
  }

  /** What it would do first; only then is it done. */
  replay(path) {
    return this.run(async () => {
      const to = `${path}/replay`
      const dry = (await send('POST', to, { body: { dryRun: true } })).data
      const why = dry.reasons.map(it => `${it.letters} × ${it.what ?? 'of another organisation'}`).join('; ')
      if (!dry.letters || !await confirm('Put back?', `${plural(dry.letters, 'letter')} would go to ${dry.to.map(it => it.what).join(', ')}. ${why}. What still cannot be processed comes here again.`, 'Put back')) return
      const { data } = await send('POST', to, { body: {} })
      say(`${plural(data.letters, 'letter')} put back.`)
      await this.load()
      this.requestUpdate()
    })
  }

  read(letter) {
    return this.run(async () => {
      const whole = await get(`${at(this.letters.service)}/dead-letters/${this.letters.topic}/letters/${letter.id}`)
      await dialog('Dead letter', close => html`<p>${letter.reason}</p><dl class="facts">${Object.entries(whole.headers).map(([key, value]) => html`<div><dt>${key}</dt><dd class="mono small">${value}</dd></div>`)}</dl><pre class="small" tabindex="0">${whole.content}</pre><button type="button" @click=${() => close()}>Close</button>`)
    })
  }

  show() {
    const lag = this.services.flatMap(it => Object.values(Object.groupBy(it.lag ?? [], l => l.group + l.topic))).map(all => ({ ...all[0], all: all.filter(l => l.records) })).filter(it => it.all.length)
    const outbox = this.services.flatMap(it => it.outbox ?? [])
    const dead = this.services.flatMap(it => it.dead.topics?.filter(t => t.all).map(t => ({ ...t, service: it.service })) ?? [])
    const whole = this.services.filter(it => it.failed || it.dead.failed)
    const l = this.letters
    const event = it => it.type ? eventName(it.type) : 'No event'
    const called = apart(l?.items ?? [], it => `${event(it)}, ${moment(it.at)}, ${it.subject ?? ''}`)
    return html`<p class="lede">As of ${moment(this.seen)}; looked at again every ten seconds. What to do about each alert is in <code>docs/runbook.md</code>.</p>${this.refusal()}
      <div id="health">${table('Health', [{ head: 'Part', lead: true, cell: it => name(it.service) }, { head: 'State', cell: it => it.failed ? tag('No answer', 'bad') : it.up ? tag('Up', 'good') : tag('Down', 'bad') }, { head: 'Depends on', cell: it => it.parts?.map(p => html`${tag(name(p.name), p.up ? 'good' : 'bad')} `) },
        { head: 'What to do', cell: it => it.failed?.message ?? it.parts?.filter(p => !p.up).map(p => html`<p>${name(p.name)}: ${p.reason}. ${MEND[p.name]}</p>`) }], [{ service: 'edge', up: this.edge.status === 'UP', failed: this.edge.failed }, ...this.services])}</div>
      <section class="section" id="waiting"><h2>What waits</h2>${lag.length ? table('Events that a consumer has yet to read', [{ head: 'Consumer', lead: true, cell: it => it.group }, { head: 'Topic', cell: it => it.topic }, { head: 'Events by partition', cell: it => it.all.map(p => `${p.partition}: ${p.records}`).join(', ') }], lag) : nothing}
        ${outbox.length ? table('Changes whose events are not published yet', [{ head: 'Kept in', lead: true, cell: it => it.collection }, { head: 'Topic', cell: it => `${it.topic} ${it.partition ?? ''}` }, { head: 'Documents', num: true, cell: it => it.documents }, { head: 'Since', cell: it => moment(it.since) }], outbox) : nothing}
        ${lag.length + outbox.length ? html`<p class="soft">A little is usual. If it grows, see whether the broker and the store are fast enough, then add replicas. Fewer than none means that the broker has lost events: ./career-path repair.</p>` : html`<p>Nothing waits.</p>`}</section>
      <section class="section" id="dead-letters"><h2>Dead letters</h2>${whole.length ? html`<p>Not known of: ${whole.map(it => name(it.service)).join(', ')}.</p>` : nothing}
        ${dead.length ? table('What could not be processed', [{ head: 'Consumer', lead: true, cell: it => it.group }, { head: 'Topic', cell: it => it.topic }, { head: 'Waiting', num: true, cell: it => it.waiting }, { head: 'Kept', num: true, cell: it => it.all }, { head: 'Action', cell: it => it.waiting ? html`${act('Show', it.name, () => this.run(() => this.list(it.service, it.name)))} ${act('Put all back …', it.name, () => this.replay(`${at(it.service)}/dead-letters/${it.name}`))}` : nothing }], dead)
        : empty('Nothing was put aside. What a consumer cannot process comes here with its reason, while everything else goes on.')}
        ${l?.items.length ? html`${table(`Waiting on ${l.topic}`, [{ head: 'When', lead: true, cell: it => moment(it.at) }, { head: 'Event', cell: event }, { head: 'Whom', cell: it => html`<code>${it.subject ?? ''}</code>` }, { head: 'Why', cell: it => it.reason ?? 'It is another organisation’s.' },
          { head: 'Action', cell: it => html`${it.reason ? act('Read', called.get(it), () => this.read(it)) : nothing} ${act('Put back …', called.get(it), () => this.replay(`${at(l.service)}/dead-letters/${l.topic}/letters/${it.id}`))}` }], l.items)}${l.cursor ? act('Show more', l.topic, () => this.run(() => this.list(l.service, l.topic, l.cursor))) : nothing}` : nothing}</section>`
  }
}

customElements.define('cp-operations', Operations)
