/** Codes in people's words; dates and numbers as the reader's language writes them. */

const language = navigator.languages?.[0] || 'en'
const safely = make => { try { return make(language) } catch { return make('en') } }
const days = safely(l => new Intl.DateTimeFormat(l, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }))
const moments = safely(l => new Intl.DateTimeFormat(l, { dateStyle: 'medium', timeStyle: 'short' }))
const numbers = safely(l => new Intl.NumberFormat(l, { maximumFractionDigits: 1 }))
const levels = safely(l => new Intl.NumberFormat(l, { minimumFractionDigits: 1, maximumFractionDigits: 1 }))
const signed = safely(l => new Intl.NumberFormat(l, { minimumFractionDigits: 2, maximumFractionDigits: 2, signDisplay: 'exceptZero' }))

/** A date such as 2026-11-30. */
export const day = it => it ? days.format(new Date(it.slice(0, 10))) : 'no date'
/** An instant. */
export const moment = it => it ? moments.format(new Date(it)) : 'never'
export const number = it => numbers.format(it)
export const level = it => levels.format(it)
export const change = it => signed.format(it)
export const today = () => new Date().toISOString().slice(0, 10)
/** `plural(3, 'step')` is "3 steps". */
export const plural = (n, one, many = `${one}s`) => `${number(n)} ${n === 1 ? one : many}`
export const inWords = items => items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`

export const capital = it => it.charAt(0).toUpperCase() + it.slice(1)

const NAMES = {
  CTO: 'CTO', CPTO: 'CPTO', FIELD_CTO: 'Field CTO', CIO: 'CIO', CPO: 'CPO',
  SENIOR_ENGINEER: 'Senior engineer', TECH_LEAD: 'Tech lead', ENGINEERING_MANAGER: 'Engineering manager', HEAD_OF_ENGINEERING: 'Head of engineering',
  VP_ENGINEERING: 'VP Engineering', ARCHITECT: 'Architect', SOLUTIONS_ARCHITECT: 'Solutions architect', SALES_ENGINEER: 'Sales engineer',
  PRODUCT_MANAGER: 'Product manager', VP_PRODUCT: 'VP Product',
  STARTUP: 'Start-up', SCALE_UP: 'Scale-up', ENTERPRISE: 'Enterprise',
  PRODUCT_LED: 'Product-led', PLATFORM: 'Platform', TRANSFORMATION: 'Transformation', FRACTIONAL: 'Fractional', AI_FOCUSED: 'AI-focused',
  EXPLORING: 'Exploring', DEVELOPING: 'Developing', APPROACHING: 'Approaching', READY: 'Ready',
  MET: 'Met', UNMET: 'Not met yet', UNKNOWN: 'Not known yet',
  PLANNED: 'Planned', IN_PROGRESS: 'Under way', DONE: 'Done', SKIPPED: 'Skipped',
  MANAGER: 'Manager', PEER: 'Peers', REPORT: 'Direct reports', COACH: 'Coach',
  PENDING: 'Not answered yet', ANSWERED: 'Answered', EXPIRED: 'Expired', REVOKED: 'Taken back',
  SHIPPED: 'Shipped', LED: 'Led', PUBLISHED: 'Published', PRESENTED: 'Presented', CERTIFIED: 'Certified', OTHER: 'Other',
  BACHELOR: "Bachelor's degree", MASTER: "Master's degree", MBA: 'MBA', DOCTORATE: 'Doctorate',
  NONE: 'None', OCCASIONAL: 'Now and then', REGULAR: 'Regularly', SOME: 'Some', LEADING: 'I lead it',
  PROFILE_SUBMITTED: 'The profile was sent', PROFILE_REVISED: 'The profile was changed', EVIDENCE_ADDED: 'Evidence was added', RATING_SUBMITTED: 'Somebody who was asked has answered',
  MILESTONE_STARTED: 'A step was started', MILESTONE_COMPLETED: 'A step was finished', MILESTONE_SKIPPED: 'A step was skipped', MILESTONE_REOPENED: 'A step was reopened',
  FRAMEWORK_ADOPTED: 'The organisation adopted another framework',
  ROADMAP: 'The roadmap', READINESS: 'Readiness', LEVELS: 'Levels by competency', RATINGS_SUMMARY: 'What others said', EVIDENCE: 'Evidence', SPONSOR: 'Sponsor',
  ACTIVE: 'Active', PAUSED: 'Paused', ENDED: 'Ended', DELIVERED: 'Delivered', FAILED: 'Given up', CANCELLED: 'No longer wanted', DRAFT: 'Draft', RUNNING: 'Under way'
}

/** The name of a code; an unknown one is at least readable. */
export const name = code => code == null ? '' : NAMES[code] ?? capital(String(code).toLowerCase().replace(/[_-]/g, ' '))

const FACTS = {
  yearsInIndustry: 'years in the industry', yearsArchitecture: 'years of architecture', yearsLeadership: 'years of leading people', yearsInComparableRole: 'years in a comparable role',
  yearsItSalesOrSolutionArchitecture: 'years in IT sales or solution architecture', largestTeamLed: 'largest team led', managesManagers: 'manages managers',
  budgetOwned: 'budget answered for', boardExposure: 'time in front of a board', clientFacing: 'work with clients', travelPercentAccepted: 'percent of travel accepted'
}

/** A text of the API with names of fields and codes put into words. */
export const plain = text => String(text ?? '')
  .replace(/\b[a-z]+(?:[A-Z][a-z]+)+\b/g, it => FACTS[it] ?? it)
  .replace(/\b[A-Z]{2,}(?:_[A-Z]+)*\b/g, it => NAMES[it] ?? (it.includes('_') ? it.toLowerCase().replace(/_/g, ' ') : it))

const RULES = {
  'role-prior': 'What people in this role usually bring', 'self-rating': 'Own rating', 'rating.manager': 'Manager', 'rating.peer': 'Peers',
  'rating.report': 'Direct reports', 'rating.coach': 'Coach', 'milestone.told': 'A finished step', 'milestone.evidenced': 'A finished step, with evidence', 'milestone.confirmed': 'A finished step, confirmed by others'
}

/** A rule of the assessment in words. */
export function rule(it) {
  if (RULES[it]) return RULES[it]
  const [kind, rest = ''] = it.split(/\.(.*)/s)
  const words = rest.replace(/[-.]/g, ' ')
  if (kind === 'evidence') return `Evidence: ${words}`
  if (kind === 'experience') return `Experience: ${words}`
  if (kind === 'milestone') return `A step of the roadmap, ${words}`
  return capital(`${kind} ${words}`.trim().replace(/-/g, ' '))
}

const EVENTS = {
  'profile.submitted': 'Profile submitted', 'profile.revised': 'Profile changed', 'profile.evidence-added': 'Evidence added', 'profile.erased': 'Person erased',
  'assessment.completed': 'Assessed', 'rating.submitted': 'A rater answered', 'framework.adopted': 'Framework adopted', 'roadmap.generated': 'First roadmap made', 'roadmap.revised': 'Roadmap changed',
  'roadmap.completed': 'Roadmap finished', 'milestone.started': 'Step started', 'milestone.completed': 'Step finished', 'milestone.skipped': 'Step skipped', 'milestone.reviewed': 'Somebody else confirmed a step, or did not', 'comment.added': 'Comment added', 'comment.changed': 'Comment changed', 'comment.removed': 'Comment taken back', 'commitment.proposed': 'Commitment proposed', 'commitment.changed': 'Commitment changed', 'commitment.removed': 'Commitment taken back', 'stage.completed': 'Stage finished',
  'subscription.paused': 'Subscription paused', 'subscription.ended': 'Subscription ended'
}

/** An event type in words. */
export const eventName = type => EVENTS[type.replace('dev.careerpath.', '').replace(/\.v\d+$/, '')] ?? capital(type.replace('dev.careerpath.', '').replace(/\.v\d+$/, '').replace(/[.-]/g, ' '))
export const eventTypes = Object.keys(EVENTS)
export const ROLES = ['CTO', 'CPTO', 'FIELD_CTO']

const ABOUT = [[/dead-letters/, 'an event that was put aside'], [/imports?\b/, 'profiles, by an import'], [/comments/, 'comments on the roadmap'], [/commitments/, 'what was agreed'], [/confirmation/, 'whether a step counts as done'], [/\/role/, 'the first days and the scorecard'], [/raters|ratings/, 'what others said'], [/shares/, 'who it is shared with'], [/audit/, 'who has looked'], [/calendars/, 'the calendar of the roadmap'], [/export/, 'everything that is held'], [/milestones/, 'a step of the roadmap'], [/preview/, 'a what-if'], [/diff/, 'what changed in the roadmap'], [/evidence/, 'evidence'], [/roadmaps/, 'the roadmap'], [/assessments/, 'the assessment'], [/events/, 'events'], [/profiles|people|succession/, 'the profile']]

/** What somebody did, of an action such as "GET /v1/roadmaps/{id}". */
export function deed(action) {
  const [method, path = ''] = action.split(' ')
  const about = ABOUT.find(([pattern]) => pattern.test(path))?.[1] ?? 'something'
  return `${method === 'GET' ? 'Looked at' : method === 'DELETE' ? 'Took away' : method === 'POST' && /preview/.test(path) ? 'Tried' : 'Changed'} ${about}`
}

const RIGHTS = { TENANT: 'For the organisation', OWN: 'It is their own', SHARED: 'Because it was shared' }
export const right = it => RIGHTS[it] ?? name(it)

/** Who is meant by an entry of the audit trail, and the whole entry in a line. */
export const who = it => it.who ?? 'Somebody who was erased'
export const seen = it => `${moment(it.at)}: ${deed(it.action)}, ${who(it)}`
