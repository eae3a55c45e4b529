// Keeps what a rater has filled in until it is sent: in this browser alone, by a name that does not give the link away.

const PREFIX = 'rating:'
const { draft, until } = document.querySelector('main').dataset
const form = document.querySelector('form')
const at = id => document.getElementById(id)

/** What is kept by a name; undefined for nothing, and for what cannot be read. */
function read(name) {
  try { return JSON.parse(localStorage.getItem(name)) ?? undefined } catch { return undefined }
}

/** Of links that take no answer any more. */
function forgetTheLate() {
  for (const name of Object.keys(localStorage)) {
    if (name.startsWith(PREFIX) && !(Date.parse(read(name)?.until) > Date.now())) localStorage.removeItem(name)
  }
}

/** Keeps what is filled in now. Says nothing of it where the browser keeps nothing. */
function keep() {
  const fields = Object.fromEntries([...new FormData(form)].filter(([, value]) => value))
  const any = Object.keys(fields).length > 0
  try {
    if (any) localStorage.setItem(PREFIX + draft, JSON.stringify({ until, fields }))
    else localStorage.removeItem(PREFIX + draft)
    at('kept').hidden = false
  } catch {
    at('kept').hidden = true
  }
  at('over').hidden = !any
}

/** A topic that is no longer asked is left out. */
function fill(fields) {
  for (const [name, value] of Object.entries(fields)) {
    const field = form.elements.namedItem(name)
    if (field) field.value = value
  }
}

function startOver() {
  if (!confirm('Empty the whole form?')) return
  form.reset()
  keep()
  at('again').hidden = true
  document.querySelector('h1').focus()
}

forgetTheLate()
if (form) {
  // What was refused comes back from the server as it was sent.
  const before = document.querySelector('[role=alert]') ? undefined : read(PREFIX + draft)
  if (before) fill(before.fields)
  at('again').hidden = !before
  keep()
  form.addEventListener('input', keep)
  at('over').addEventListener('click', startOver)
} else {
  localStorage.removeItem(PREFIX + draft)
}
