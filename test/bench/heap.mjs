/** Bytes of JavaScript's heap after a collection: the page's own, and with its workers'. */
export async function heapOf(session) {
  const workers = []
  session.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
    if (targetInfo.type === 'worker') workers.push(sessionId)
  })
  // Attached only now: a debugger slows what it watches.
  await session.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: false,
    flatten: false,
  })
  const page = await usedAfterCollection((method) => session.send(method))
  let sum = page
  for (const id of workers) sum += await usedAfterCollection((method) => sendTo(session, id, method))
  return { heap: page, heapWithWorkers: sum }
}

async function usedAfterCollection(send) {
  await send('HeapProfiler.collectGarbage')
  return (await send('Runtime.getHeapUsage')).usedSize
}

let messages = 0

function sendTo(session, sessionId, method) {
  const id = ++messages
  return new Promise((resolve) => {
    const listen = (event) => {
      const { id: answered, result } = JSON.parse(event.message)
      if (event.sessionId !== sessionId || answered !== id) return
      session.off('Target.receivedMessageFromTarget', listen)
      resolve(result)
    }
    session.on('Target.receivedMessageFromTarget', listen)
    session.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method }) })
  })
}
