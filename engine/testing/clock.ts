/**
 * Moves the clock of an engine that was started with `clockControlled`; a clock of its own moves on from there.
 * @param managementAddress as the engine process names it
 */
export async function moveClock(managementAddress: string, offsetMilli: number): Promise<void> {
  const answer = await fetch(`${managementAddress}/actuator/clock/add`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ offsetMilli: Math.round(offsetMilli) }),
  });
  if (!answer.ok) throw new Error(`The engine's clock was not moved: ${String(answer.status)}`);
}
