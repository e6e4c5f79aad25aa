/**
 * Words and constructions that hide the meaning from a reader whose English is a second language.
 *
 * @type {ReadonlyArray<readonly [pattern: RegExp, instead: string]>}
 */
export const banned = [
  [/\b(who|whom|what|which)(so)?ever\b/i, 'name the user, the caller or the thing'],
  [/\b(no|some|any)body\b|\b(some|any)one\b/i, 'name the user, the caller or the application'],
  [/\b(a|the|one|this|that|each|another|no) person\b|\bpersons\b/i, 'user'],
  [/\bstrangers?\b/i, 'an unknown user'],
  [/\bunless told\b/i, '@default'],
  [/\btold\b|\bhears?\b/i, 'reported, called, receives'],
  [/\banew\b|\bonce more\b/i, 'again'],
  [/\bat once\b|\bfor good\b/i, 'immediately, at the same time, permanently'],
  [/\b(of|is) (ours|its own)\b|\b(one|pool)’?'?s own\b|\bof the pool[’']s\b/i, 'name the owner'],
  [/\b(is|are) (not )?to be\b/i, 'must, should, can'],
  [/\blies?\b|\bstands?\b|\bstood\b/i, 'is, is stored, remains'],
  [/\b(go|goes|going|went) on\b|\bleads? on\b|\bled on\b/i, 'continues'],
  [/\b(a|the|one|each|its|this|that|another|next) turns?\b/i, 'step, request'],
  [/\b(merely|lest|hence|thereby|whence|heed\w*|vouch\w*)\b|\bthe very\b/i, 'a simpler word'],
  [/\b(faces|roads?|realms?|habits?|acquaintances?|phantoms?|chairs?|misfits?)\b/i, 'the word of the field'],
  [/\b(has|have) run out\b/i, 'has expired'],
]

/** Of titles and comments alone: in texts and code these words have their usual meaning. */
export const bannedInProse = [
  [/\bquestions?\b/i, 'challenge'],
  [/\b(desk|tickets?|threads?)\b/i, 'the word of the field'],
]

/** A comment that begins with a noun clause makes the reader wait for its subject. */
export const nounClause = /^[\s*/#-]*(What|Who|Whose|Whom|Where|How|Why|Which|That)\b(?! is\b.*\?)/

/** The title of a test is a sentence: it begins with its subject, not with its verb or in the middle of a sentence. */
export const noSubject = new RegExp(
  `^(${[
    'is are was has have had does do can can’t cannot may must will would should seems',
    'takes refuses goes tells leaves needs shows says gives keeps asks signs proves stays sends makes ends gets',
    'opens comes begins counts changes finds holds knows hears stands waits writes locks breaks moves forgets',
    'hydrates leads falls compiles reads sets turns notes deletes spends lets hands happens voids follows lasts',
    'enables outlives survives matches resumes costs fits behaves fills suggests sees loses reports drops passes',
    'meets belongs joins weighs exchanges looks lacks saves closes puts decides issues works calls recovers vouches',
    'creates heeds skips registers forgives dies echoes offers aborts rejects marks draws carries returns throws',
    'and or of that where whose who what as by whoever whatever although nor so but',
  ]
    .join(' ')
    .replaceAll(' ', '|')})\\b(?! (user|caller|client|call|request|answer|code|option|options) )`,
  'i',
)
