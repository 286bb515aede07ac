/** Runs the cases: each map once, then each again, so that what else the computer does falls on all alike. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { startBrowser } from './browsing.mjs'
import { LOADS, MOVING, TYPING } from './cases.mjs'
import { measureLoad } from './load.mjs'
import { machine } from './machine.mjs'
import { measureMoving } from './move.mjs'
import { loadTable, movingTable, NOTES, typingTable } from './report.mjs'
import { Site } from './site.mjs'
import { FLOORS, LOADING_PEERS, OURS, OURS_BARE, PEERS } from './subjects.mjs'
import { measureTyping } from './type.mjs'

const WARM_UP = { services: 'demo' }

const PLANS = [
  ...LOADS.map((load) => ({
    ...load,
    subjects: [OURS, ...LOADING_PEERS, ...(load.slow ? FLOORS : [])],
    measure: measureLoad,
    table: loadTable,
  })),
  { ...MOVING, subjects: [OURS, OURS_BARE, ...PEERS], measure: measureMoving, table: movingTable },
  ...TYPING.map((typing) => ({ ...typing, subjects: [OURS], measure: measureTyping, table: typingTable })),
]

/**
 * Prints a table for each case.
 * @param cases names, or undefined for all; `subjects` likewise
 * @param keepIn folder for everything that was measured
 * @returns how many runs failed
 */
export async function bench({ cases, subjects, runs, dist, pictures, keepIn }) {
  const plans = PLANS.filter(({ name }) => cases?.includes(name) ?? true).map((plan) => ({
    ...plan,
    subjects: plan.subjects.filter(({ name }) => subjects?.includes(name) ?? true),
  }))
  const unknown = [
    ...(cases ?? []).filter((name) => !PLANS.some((plan) => plan.name === name)),
    ...(subjects ?? []).filter(
      (name) => ![OURS, OURS_BARE, ...LOADING_PEERS, ...FLOORS].some((subject) => subject.name === name),
    ),
  ]
  if (unknown.length > 0) throw new Error(`There is no ${unknown.join(', ')}.`)

  const site = await new Site().start()
  const results = { ...(await machine()), date: new Date().toISOString(), runs, cases: {} }
  let failures = 0
  try {
    for (const subject of new Set(plans.flatMap((plan) => plan.subjects)))
      await site.addSubject(subject, dist)
    console.log(`${results.description}\n\n${NOTES}`)
    for (const plan of plans) {
      const { measured, failed } = await runPlan(plan, site, runs, pictures)
      failures += failed
      results.cases[plan.name] = measured
      console.log(`\n## ${plan.title}\n\n${plan.table(plan.subjects, measured)}`)
    }
  } finally {
    site.stop()
  }
  if (keepIn) keep(results, keepIn)
  return failures
}

async function runPlan(plan, site, runs, pictures) {
  const measured = Object.fromEntries(plan.subjects.map(({ name }) => [name, []]))
  let failed = 0
  // A browser for each case: a hundred thousand services leave traces in it.
  const browser = await startBrowser()
  try {
    // The first page of a browser waits for what later ones find ready: it isn't counted.
    await measureLoad(browser, site, plan.subjects[0], WARM_UP)
    for (let run = 1; run <= runs; run++) {
      for (const subject of plan.subjects) {
        process.stderr.write(`\r${plan.name} ${run}/${runs} ${subject.name}\x1b[K`)
        try {
          measured[subject.name].push(await plan.measure(browser, site, subject, plan, pictures))
        } catch (error) {
          // One page that fails is told, and doesn't throw away what the others took minutes for.
          failed++
          console.error(`\r${plan.name} ${run}/${runs} ${subject.name}: ${error.stack}`)
        }
      }
    }
  } finally {
    process.stderr.write('\r\x1b[K')
    await browser.close()
  }
  return { measured, failed }
}

function keep(results, folder) {
  const path = `${folder}/${results.date.slice(0, 10)}.json`
  mkdirSync(folder, { recursive: true })
  writeFileSync(path, `${JSON.stringify(results, null, 1)}\n`)
  console.log(`\nAll that was measured: ${path}`)
}
