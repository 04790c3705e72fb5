/** @module */
import { arch, cpus, loadavg, platform, totalmem } from 'node:os';

/**
 * @typedef {object} Machine
 * @property {string} cpu
 * @property {number} cores
 * @property {number} memoryGB
 * @property {string} system
 * @property {string} node
 * @property {string} [chromium] where pages were measured
 * @property {[before: number, after: number]} load average of a minute, when the bench began and ended
 * @property {string} date
 */

/** @returns {number} */
export const load = () => Number((loadavg()[0] ?? 0).toFixed(2));

/** @param {string | undefined} chromium @param {number} loadBefore @returns {Machine} */
export function machine(chromium, loadBefore) {
  return {
    cpu: cpus()[0]?.model ?? 'unknown',
    cores: cpus().length,
    memoryGB: Math.round(totalmem() / 2 ** 30),
    system: `${platform()} ${arch()}`,
    node: process.version,
    chromium,
    load: [loadBefore, load()],
    date: new Date().toISOString().slice(0, 10),
  };
}

/** @param {Machine} machine */
export function machineLine({ cpu, cores, memoryGB, system, node, chromium, load: [before, after], date }) {
  return `${date}: ${cpu}, ${cores} cores, ${memoryGB} GB, ${system}; ${chromium ? `headless Chromium ${chromium}, ` : ''}Node ${node}; `
    + `load average ${before} before, ${after} after (the bench itself makes about 1 to 2; more is other work on the machine).`;
}
