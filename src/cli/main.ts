#!/usr/bin/env node
import { run } from './run.js'

const { LC_ALL, LC_MESSAGES, LANG } = process.env
// Not process.exit(): what was written to a pipe has to arrive.
process.exitCode = await run(process.argv.slice(2), {
  stdin: process.stdin,
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  language: (LC_ALL || LC_MESSAGES || LANG)?.split('.')[0],
})
