/** Addresses to pages. A person's pages are the reader's own, or below /people/{id} somebody else's. */

const person = ['readiness', 'why', 'roadmap', 'what-if', 'in-the-role', 'ask-others', 'evidence', 'share', 'together', 'my-data', 'profile', 'being-made']

/** @type {[RegExp, string, string][]} pattern, module, element */
const ROUTES = [
  [/^\/$/, 'home', 'cp-home'],
  [/^\/design$/, 'design', 'cp-design'],
  [/^\/shared$/, 'together', 'cp-shared'],
  [/^\/people$/, 'people', 'cp-people'],
  [/^\/people\/import$/, 'import', 'cp-import'],
  [/^\/frameworks$/, 'frameworks', 'cp-frameworks'],
  [/^\/framework$/, 'frameworks', 'cp-framework'],
  [/^\/operations$/, 'operations', 'cp-operations'],
  [/^\/audit$/, 'events', 'cp-audit'],
  [/^\/heat-map$/, 'people', 'cp-heat-map'],
  [/^\/succession$/, 'people', 'cp-succession'],
  [/^\/subscriptions$/, 'subscriptions', 'cp-subscriptions'],
  [/^\/subscriptions\/new$/, 'subscriptions', 'cp-subscribe'],
  [/^\/subscriptions\/(?<id>[^/]+)$/, 'subscriptions', 'cp-deliveries'],
  [/^\/events$/, 'events', 'cp-events'],
  ...person.flatMap(page => [
    [new RegExp(`^/(?<page>${page})$`), page, `cp-${page}`],
    [new RegExp(`^/people/(?<person>[^/]+)/(?<page>${page})$`), page, `cp-${page}`]
  ])
]

/** The page of an address. */
export function match(path) {
  for (const [pattern, module, element] of ROUTES) {
    const found = path.match(pattern)
    if (found) return { module, element, parts: { ...found.groups } }
  }
  return undefined
}

const here = () => location.pathname + location.search
let shown

/** Whether the address is another one than when this was asked last; a place on the same page is none. */
export function moved() {
  const before = shown
  shown = here()
  return shown !== before
}

/** Goes to an address of the app. */
export function go(address, { replace = false } = {}) {
  history[replace ? 'replaceState' : 'pushState'](null, '', address)
  dispatchEvent(new CustomEvent('navigate'))
}

/** Puts filters into the address without another entry in the history. */
export function keepInAddress(values) {
  const query = new URLSearchParams(location.search)
  for (const [name, value] of Object.entries(values)) value ? query.set(name, value) : query.delete(name)
  history.replaceState(null, '', location.pathname + (query.size ? `?${query}` : ''))
  shown = here()
}
