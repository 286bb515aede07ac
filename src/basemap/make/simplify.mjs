/**
 * Visvalingam's simplification (M. Visvalingam, J. D. Whyatt 1993) with a tolerance that depends on the place:
 * detail is kept where the map is looked at closely, and falls off with the distance from the region.
 * @param points [x, y] in metres; a closed ring repeats its first point at the end
 * @param tolerance metres at a point: triangles smaller than its square go
 */
export function simplify(points, tolerance) {
  const count = points.length
  const before = points.map((_, i) => i - 1)
  const after = points.map((_, i) => i + 1)
  const gone = new Set()
  const least = points.map((point) => tolerance(point) ** 2)
  const weight = (i) => triangle(points[before[i]], points[i], points[after[i]]) / least[i]
  const weights = points.map((_, i) => (i === 0 || i === count - 1 ? Infinity : weight(i)))
  // A plain scan for the smallest in growing thresholds: slower than a heap, and it runs once in a blue moon.
  for (let limit = 1 / 256; limit <= 1; limit *= 2) {
    for (let changed = true; changed; ) {
      changed = false
      for (let i = 1; i < count - 1; i++) {
        if (gone.has(i) || weights[i] >= limit) continue
        gone.add(i)
        changed = true
        after[before[i]] = after[i]
        before[after[i]] = before[i]
        for (const neighbour of [before[i], after[i]]) {
          if (weights[neighbour] !== Infinity) weights[neighbour] = weight(neighbour)
        }
      }
    }
  }
  return points.filter((_, i) => !gone.has(i))
}

function triangle(a, b, c) {
  return Math.abs((b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1])) / 2
}
