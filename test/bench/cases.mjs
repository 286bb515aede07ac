/** Page loads that are measured. */

/** 1.6 Mbit/s, 150 ms and a processor 4 times slower: Lighthouse's "slow 4G" and its mid-range phone. */
const SLOW = {
  network: { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 },
  cpu: 4,
}

export const LOADS = [
  {
    name: '120-slow',
    title: '120 services, 1.6 Mbit/s, 150 ms, processor 4 × slower',
    services: 'demo',
    slow: SLOW,
  },
  { name: '120', title: '120 services', services: 'demo' },
  { name: '10000', title: '10,000 services', services: 10_000 },
  { name: '100000', title: '100,000 services', services: 100_000 },
]

/** The map being moved: 200 services, none of them grouped. */
export const MOVING = { name: 'moving', title: '200 pins, moved', services: 200, cluster: 'off' }

/** The search field being typed into. */
export const TYPING = [
  { name: 'typing-10000', title: 'Typing, 10,000 services', services: 10_000 },
  { name: 'typing-100000', title: 'Typing, 100,000 services', services: 100_000 },
]
