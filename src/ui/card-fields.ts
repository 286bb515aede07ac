/** What a card tells, field by field. */
import { html, nothing, type TemplateResult } from 'lit'
import { KNOWN_MARKS, localize, otherLanguageOf, type Place, type Text, valueKey } from '../data/place.js'
import { hashtagOf, socialChannels } from '../data/social.js'
import { videoOf } from '../data/video.js'
import type { CardStrings } from '../strings/card.js'
import { isShownToCall, otherDirections } from './card-actions.js'
import type { PlaceContext } from './card-context.js'
import { distanceText } from './found.js'
import { isLong, linked } from './free-text.js'
import { image } from './image.js'
import { inLanguage } from './in-language.js'
import { areaText, lengthText } from './measure.js'
import { outward } from './outward.js'
import { symbol } from './symbols.js'
import { video } from './video.js'

/** A field's content; undefined where the place doesn't tell. */
type Field = (place: Place, context: PlaceContext) => unknown

/** Shown at the card's whole width. */
export const BLOCKS: Readonly<Record<string, Field>> = {
  image: (place, context) =>
    place.image && context.mayShowImage ? image(place, context.state.image, context) : undefined,
  category: ({ categories }, context) =>
    categories.length > 0 ? categoryList(categories, context) : undefined,
  mark: ({ marks }, context) =>
    marks.length > 0
      ? marks.map((mark) => html`<p class="card-mark" part="mark">${markText(mark, context)}</p>`)
      : undefined,
  description: ({ description }, context) => description && descriptionText(description, context),
  video: (place, context) => {
    const { translate, name, state, hasOwnVideo: isOwn } = context
    const found = place.video === undefined ? undefined : videoOf(place.video)
    return (
      found &&
      video(found, state.video, {
        translate,
        name,
        isOwn,
        onPlay: () => context.onAction('video'),
        onChange: context.onChange,
      })
    )
  },
}

/** Shown as a name and a value. The names are keys of the texts. */
type Fact = readonly [name: keyof CardStrings, value: Field]

export const FACTS: Readonly<Record<string, readonly Fact[]>> = {
  audience: [['audience', ({ audiences }, context) => several(audiences, context)]],
  activity: [['card.activity', ({ activities }, context) => several(activities, context)]],
  language: [
    [
      'languages',
      ({ languages = [] }, context) =>
        several(
          languages.map((one) => languageName(one, context)),
          context,
        ),
    ],
  ],
  hours: [['hours', hoursText]],
  price: [['price', ({ price }, context) => value(price, PRICES, context)]],
  season: [['card.season', ({ season }, context) => value(season, SEASONS, context)]],
  accessibility: [
    [
      'accessibility',
      ({ accessibility }, context) =>
        accessibility === FREE_USE ? undefined : value(accessibility, ACCESS, context),
    ],
    ['use', ({ accessibility }, { translate }) => accessibility === FREE_USE && translate('freeUse')],
  ],
  provider: [
    [
      'provider',
      ({ provider, name }, context) =>
        // Some providers are their only service.
        provider && valueKey(provider) !== valueKey(name) ? one(provider, context) : undefined,
    ],
  ],
  address: [['address', addressText]],
  municipality: [['municipality', ({ municipality }, context) => municipality && one(municipality, context)]],
  distance: [
    [
      'distance',
      (_, { neighbours, translate }) =>
        neighbours?.distance === undefined ? undefined : distanceText(neighbours.distance, translate.locale),
    ],
  ],
  size: [
    [
      'length',
      (_, { state: { size }, translate }) =>
        size && size.length > 0 && lengthText(size.length, translate.locale),
    ],
    [
      'area',
      (_, { state: { size }, translate }) => size && size.area > 0 && areaText(size.area, translate.locale),
    ],
  ],
  phone: [['phone', ({ phone }) => (phone && !isShownToCall(phone) ? phone : undefined)]],
  email: [['email', ({ email }) => email]],
  social: [['social', channels]],
  hashtag: [['hashtag', ({ hashtag }) => hashtag && (hashtagOf(hashtag) ?? hashtag)]],
  updated: [['updated', ({ updated }, { translate }) => updated && dateText(updated, translate.locale)]],
}

/** All of a card, when its owner hasn't chosen; actions stand at its lower edge. */
export const ALL_FIELDS: readonly string[] = [
  'image',
  'category',
  'mark',
  'description',
  'audience',
  'activity',
  'language',
  'hours',
  'price',
  'season',
  'accessibility',
  'provider',
  'address',
  'municipality',
  'distance',
  'size',
  'video',
  'social',
  'hashtag',
  'phone',
  'booking',
  'email',
  'website',
  'directions',
  'share',
  'updated',
  'feedback',
]

/** Who may use a place, which LIPAS tells, isn't who can get in. */
const FREE_USE = 'free-use'
/** What stands for itself where the file has only that: see `Place`. */
const ACCESS: Values = {
  yes: 'accessYes',
  no: 'accessNo',
  limited: 'accessLimited',
  designated: 'accessDesignated',
}
const PRICES: Values = { yes: 'priceYes', no: 'priceNo', true: 'priceYes', false: 'priceNo' }
const SEASONS: Values = { yes: 'seasonYes', no: 'seasonNo' }
type Values = Readonly<Record<string, keyof CardStrings>>

const one = (text: Text, { language }: PlaceContext): unknown => inLanguage(text, language)

function value(text: Text | undefined, known: Values, context: PlaceContext): unknown {
  if (text === undefined) return undefined
  const word = localize(text, context.language).trim().toLowerCase()
  // A word such as "constructor" is a property of every object.
  const key = Object.hasOwn(known, word) ? known[word] : undefined
  return key ? context.translate(key) : one(text, context)
}

/** Values as a sentence would list them: short, and each in its language. */
function several(texts: readonly Text[], context: PlaceContext): unknown {
  if (texts.length === 0) return undefined
  return texts.map((text, n) => [n > 0 ? ', ' : '', one(text, context)])
}

/** A language by its name, where the file has its code. */
function languageName(text: Text, { translate }: PlaceContext): Text {
  if (typeof text !== 'string' || !/^[a-z]{2,3}$/i.test(text)) return text
  try {
    return new Intl.DisplayNames(translate.locale, { type: 'language' }).of(text) ?? text
  } catch {
    return text
  }
}

function categoryList(texts: readonly Text[], context: PlaceContext): TemplateResult {
  return html`<ul class="card-categories">
    ${texts.map((text) => {
      const { color, symbol: name } = context.look(valueKey(text))
      return html`<li>
        <span class="item-symbol" data-color=${color ?? nothing}>${symbol(name)}</span>
        ${one(text, context)}
      </li>`
    })}
  </ul>`
}

/** A known mark with its explanation, another one by its name. */
function markText(mark: Text, context: PlaceContext): unknown {
  const known = KNOWN_MARKS.find((name) => valueKey(name) === valueKey(mark))
  return known ? context.translate(known) : one(mark, context)
}

/** Paragraphs as they are in the file; a long text shows its beginning first, and the rest when a link in it has the focus. */
function descriptionText(
  description: Text,
  { translate, language, state, onChange }: PlaceContext,
): TemplateResult {
  const text = localize(description, language)
  const isFolded = isLong(text) && !state.isUnfolded
  const unfold = () => {
    state.isUnfolded = !state.isUnfolded
    onChange()
  }
  const unfoldAt = ({ target }: Event) => {
    unfold()
    requestAnimationFrame(() => target instanceof Element && target.scrollIntoView({ block: 'nearest' }))
  }
  return html`<div>
    <p
      id="card-description"
      class="card-description ${isFolded ? 'is-folded' : ''}"
      lang=${otherLanguageOf(description, language) ?? nothing}
      @focusin=${isFolded ? unfoldAt : nothing}
    >${linked(text, translate)}</p>
    ${
      isLong(text)
        ? html`<button type="button" class="card-more" aria-expanded=${!isFolded} aria-controls="card-description" @click=${unfold}>
            ${translate(isFolded ? 'readMore' : 'readLess')}
          </button>`
        : nothing
    }
  </div>`
}

function hoursText({ openingHours }: Place, context: PlaceContext): unknown {
  if (!openingHours) return undefined
  const textLanguage = otherLanguageOf(openingHours, context.language)
  return context.hours(localize(openingHours, context.language), textLanguage) ?? one(openingHours, context)
}

function addressText(place: Place, context: PlaceContext): unknown {
  const { address, postcode, municipality } = place
  const other = otherDirections(place, context)
  if (!address && !postcode && other === nothing) return undefined
  // The municipality has a row of its own.
  const isWhole = !postcode || (address && localize(address, context.language).includes(postcode))
  const texts = [address, isWhole ? undefined : postcode].filter((text) => text !== undefined)
  return html`${several(texts, context) ?? (municipality && one(municipality, context))} ${other}`
}

function channels(place: Place, context: PlaceContext): unknown {
  const found = socialChannels(place)
  if (found.length === 0) return undefined
  return html`<ul class="card-channels">
    ${found.map(({ name, address, handle }) => html`<li>${outward(address, handle ? `${name}: ${handle}` : name, context.translate)}</li>`)}
  </ul>`
}

/** A day as people write it, or milliseconds since 1970 as ArcGIS does; what is neither stays as it is in the file. */
function dateText(text: string, locale: string): string {
  const day = /^(?:1\d{12}$|(\d{4}-\d{2}-\d{2})(?:[T ]|$))/.exec(text)
  if (!day) return text
  const date = new Date(day[1] ?? Number(text))
  // The 30th of February would be a day in March.
  if (Number.isNaN(date.getTime()) || !date.toISOString().startsWith(day[1] ?? '')) return text
  // Midnight there is a moment of the day before in UTC.
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'Europe/Helsinki' }).format(date)
}
