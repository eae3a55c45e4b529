/** Every part of the design system on one page, with when to use it. */
import { html } from '../lit.js'
import { choices, dialog, empty, input, intervalBar, levelBar, lines, note, Page, problem, radar, select, skeleton, table, tag, timeBar } from '../app/parts.js'
import { day } from '../app/words.js'

const COLOURS = [['--paper', 'The page'], ['--card', 'What stands on it'], ['--sunk', 'Tracks and hovered rows'], ['--line', 'Borders that only decorate'], ['--edge', 'Borders of controls'], ['--ink', 'Text'], ['--soft', 'Text that matters less'], ['--accent', 'Links, the first action, bars'], ['--good', 'Done, met'], ['--warn', 'Look here'], ['--bad', 'Wrong, or hard to take back']]
const SIZES = [['--text-s', 'Hints and labels'], ['--text-m', 'Text'], ['--text-l', 'Headings of parts'], ['--text-xl', 'Headings of sections'], ['--text-xxl', 'The page']]
const LEVELS = [{ name: 'Team leadership', level: 4, required: 4 }, { name: 'Strategic thinking', level: 2.7, required: 4.5 }, { name: 'Architecture', level: 3.2, required: 5 }, { name: 'Communication', level: 2.5, required: 4.5 }, { name: 'Finance', level: 2, required: 3.5 }]
const GAPS = [{ head: 'Competency', lead: true, cell: r => r.name }, { head: 'Level', cell: r => levelBar(r.level, r.required) }, { head: 'As of', cell: () => day('2026-11-28') }]

class Design extends Page {
  heading() { return 'How this app looks' }

  show() {
    const part = (title, text, content) => html`<section class="section"><h2>${title}</h2><p class="prose">${text}</p>${content}</section>`
    return html`<p class="lede">One stylesheet for the app, the raters' page and print. Its tokens follow light, dark and forced colours.</p>
      ${part('Colour', 'Text on its ground has a contrast of at least 4.5 to 1, borders of controls 3 to 1. Colour never says something alone.', html`<dl class="facts">${COLOURS.map(([token, use]) => html`<div><dt>${use}</dt><dd class="small"><svg viewBox="0 0 120 20" width="100%" height="28" preserveAspectRatio="none" aria-hidden="true"><rect width="120" height="20" rx="3" .style=${`fill: var(${token}); stroke: var(--edge)`}/></svg><code>${token}</code></dd></div>`)}</dl>`)}
      ${part('Type', 'The system’s own face, so that nothing is loaded and every script is there.', html`<div class="card">${SIZES.map(([token, use]) => html`<p .style=${`font-size: var(${token})`}>${use} <code>${token}</code></p>`)}</div>`)}
      ${part('Space', 'Seven steps, from --s1 to --s7; nothing has a distance of its own.', html`<div class="card">${[1, 2, 3, 4, 5, 6, 7].map(n => html`<div><svg height="10" .style=${`width: var(--s${n})`} aria-hidden="true"><rect width="100%" height="10" .style=${'fill: var(--accent)'}/></svg> <code>--s${n}</code></div>`)}</div>`)}
      ${part('Buttons', 'One primary action a page. What is hard to take back is red and asks first.', html`<div class="row"><button type="button" class="primary">Primary</button><button type="button">Other</button><button type="button" class="quiet">Quiet</button><button type="button" class="danger">Erase</button><button type="button" disabled>Not now</button><button type="button" @click=${() => dialog('A dialog', close => html`<p>Focus stays inside and goes back when it closes.</p><div class="row"><button type="button" class="primary" @click=${() => close()}>Close</button></div>`)}>Open a dialog</button></div>`)}
      ${part('Fields', 'The label above, the hint below it, the error with what to do.', html`<form class="card" @submit=${e => e.preventDefault()}>${input('d-name', 'Name', 'Maya Lindqvist', () => {}, { hint: 'As your colleagues know you.' })}${input('d-hours', 'Hours a week', '80', () => {}, { type: 'number', error: 'Give 1 to 60 hours.' })}${select('d-role', 'Role', 'CTO', [['CTO', 'CTO'], ['CPTO', 'CPTO']], () => {})}${choices('d-stage', 'Company', 'b', [['a', 'Start-up', 'Up to about 50 people'], ['b', 'Scale-up', 'Growing fast'], ['c', 'Enterprise', 'Many units']], () => {}, { across: true })}<div class="field"><label for="d-range">Hours a week</label><input id="d-range" type="range" min="1" max="60" value="6"></div></form>`)}
      ${part('Tags and notices', 'A tag names a state; a notice says what happened and what to do.', html`<div class="row">${tag('Planned')}${tag('Under way', 'info')}${tag('Done', 'good')}${tag('Slipping', 'warn')}${tag('Failed', 'bad')}</div>${note('info', html`<h3>Your plan has moved</h3><p>Two steps end a month later.</p>`)}${note('good', html`<p>Saved.</p>`)}${note('warn', html`<p>Changed meanwhile.</p>`)}`)}
      ${part('States', 'While loading, when empty, and when something failed.', html`<div class="grid wide"><div class="card">${skeleton()}</div>${empty('You have asked nobody yet.', html`<button type="button">Ask somebody</button>`)}</div>${problem({ status: 503, message: 'The roadmap service does not answer at the moment. The rest of the page works.', errors: [], correlation: '5f0c2a9e' }, () => {})}`)}
      ${part('Figures', 'Each says in words what it shows.', html`<div class="grid wide"><div class="card"><h3>An interval</h3>${intervalBar({ score: 72, low: 54, high: 87 })}</div><div class="card"><h3>A level, with what the role asks for</h3>${levelBar(2.7, 4.5)}</div><div class="card"><h3>A stretch of time</h3>${timeBar({ start: '2027-02-01', end: '2027-05-01' }, { start: '2027-01-01', end: '2027-12-31' }, '2027-03-15', 'From 1 February to 1 May 2027')}</div></div><div class="card">${radar(LEVELS)}</div>`)}
      ${part('Tables', 'Below 768 pixels each row is a card; of a long table it is a line that can be opened.', html`${table('Gaps', GAPS, LEVELS)}${lines('Many gaps', GAPS, LEVELS, r => r.name)}`)}
      ${part('Disclosure', 'For what only some want to read.', html`<details><summary>More</summary><div><p>From your own rating.</p></div></details>`)}`
  }
}

customElements.define('cp-design', Design)
