/** The address of a Chromium to test with; installs one where there is none. Fails with what to do about it. */
export function findBrowser(): Promise<string>

/** What every Chromium of ours is started with. */
export const launchArgs: string[]
