/** The least that shows anything: a row for each service and six pins, once the data has come. Nothing else works. */
import './page.css'
import { fetchServices, nameOf, target } from './owner.mjs'

const PINS = 6

const services = await fetchServices()
const rows = services.map(({ properties }) => {
  const row = document.createElement('div')
  row.textContent = nameOf(properties)
  return row
})
const pins = services.slice(0, PINS).map(({ properties }, n) => {
  const pin = document.createElement('button')
  pin.className = 'pin'
  pin.ariaLabel = nameOf(properties)
  pin.style.cssText = `position:relative;left:${300 + 50 * n}px;width:32px;height:32px`
  return pin
})
target.style.overflow = 'hidden'
target.append(...pins, ...rows)
