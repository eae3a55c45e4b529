/** Asks what shows that a step is finished. */
import { html } from '../lit.js'
import { dialog, input } from '../app/parts.js'

/**
 * @param {{title: string}} milestone
 * @returns {Promise<{title?: string, url?: string}|undefined>} undefined when it was left
 */
export function askForEvidence(milestone) {
  const given = {}
  return dialog('Finish this step', close => html`<p>${milestone.title}</p><form method="dialog" novalidate @submit=${e => { e.preventDefault(); if (e.target.reportValidity()) close({ ...given }) }}>
    ${input('evidence-title', 'What shows it? (may be left out)', '', v => { given.title = v.trim() || undefined }, { maxlength: 300, hint: 'Such as a decision record, a talk, a result. A step with evidence counts for more.' })}
    ${input('evidence-url', 'Where can it be seen? (may be left out)', '', v => { given.url = v.trim() || undefined }, { type: 'url', hint: 'An address that starts with https://' })}
    <div class="row"><button class="primary">Finish it</button><button type="button" @click=${() => close()}>Not yet</button></div></form>`)
}
