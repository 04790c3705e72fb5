/** A reporter of Node's test runner: how many tests passed and failed, in one line. */

/**
 * @param {AsyncIterable<{ type: string, data: { details?: { type?: string }, skip?: unknown, todo?: unknown } }>} events
 * @returns {AsyncGenerator<string>}
 */
export default async function* counts(events) {
  let [passed, failed] = [0, 0];
  for await (const { type, data } of events) {
    if (data.details?.type === 'suite' || data.skip !== undefined || data.todo !== undefined) continue;
    if (type === 'test:pass') passed += 1;
    if (type === 'test:fail') failed += 1;
  }
  yield `${passed} ${failed}\n`;
}
