/**
 * Where the project's tools are, and how they are run.
 *
 * Nothing here may be imported from node_modules: the set-up runs before they exist.
 */
import { spawn as start, spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, delimiter, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/** The command line of wasm-pack that the project is built with. */
export const wasmPackVersion = '0.15.1';

/** What cuts the core in two; young, so the version is pinned, as that of `wasm_split_helpers` is in Cargo.toml. */
export const wasmSplitVersion = '0.2.4';

/** A failure that is the user's or the machine's: told in one line, without a stack. */
export class Failure extends Error {
  toString() {
    return this.message;
  }
}

/**
 * One folder for all checkouts: cargo takes minutes to build these tools.
 *
 * @returns {string}
 */
function cacheFolder() {
  const { RELATIONS_MAP_CACHE, XDG_CACHE_HOME } = process.env;
  return RELATIONS_MAP_CACHE || join(XDG_CACHE_HOME || join(homedir(), '.cache'), 'relations-map');
}

/**
 * The version of wasm-bindgen in Cargo.lock: library and command line must be the same.
 *
 * @returns {string}
 */
function wasmBindgenVersion() {
  const lock = readFileSync(join(root, 'Cargo.lock'), 'utf8');
  const version = /name = "wasm-bindgen"\nversion = "([^"]+)"/.exec(lock)?.[1];
  if (!version) throw new Failure('Cargo.lock: no `wasm-bindgen` found, expected one version of it');
  return version;
}

/**
 * @typedef {object} CargoTool
 * @property {string} crate
 * @property {string} version
 * @property {string[]} options of `cargo install`
 * @property {string} folder what `cargo install --root` takes
 * @property {string} bin where its programs are
 * @property {string} program the one that is looked for
 */

/**
 * @param {string} crate
 * @param {string} version
 * @param {string} program
 * @param {string[]} options
 * @returns {CargoTool}
 */
function cargoTool(crate, version, program, options) {
  const folder = join(cacheFolder(), `${crate}-${version}`);
  const bin = join(folder, 'bin');
  return { crate, version, options, folder, bin, program: join(bin, program) };
}

/**
 * The tools that cargo builds. The lock file of wasm-bindgen-cli names a crate that no registry has.
 *
 * @returns {CargoTool[]}
 */
export function cargoTools() {
  return [
    cargoTool('wasm-pack', wasmPackVersion, 'wasm-pack', ['--locked']),
    cargoTool('wasm-bindgen-cli', wasmBindgenVersion(), 'wasm-bindgen', []),
    cargoTool('wasm_split_cli_support', wasmSplitVersion, 'wasm-split-cli', ['--locked', '--features', 'build-binary']),
  ];
}

/**
 * Where cargo and rustup keep what they install.
 *
 * @returns {string}
 */
export function cargoHome() {
  return process.env.CARGO_HOME || join(homedir(), '.cargo');
}

/**
 * The environment in which cargo, wasm-pack, wasm-bindgen and wasm-opt are found by name.
 *
 * @returns {NodeJS.ProcessEnv}
 */
export function environment() {
  const own = [...cargoTools().map((tool) => tool.bin), join(root, 'node_modules/.bin')];
  const path = [...own, process.env.PATH, join(cargoHome(), 'bin')].filter(Boolean).join(delimiter);
  return { ...process.env, PATH: path };
}

/**
 * Whether a file is a program that may be run.
 *
 * @param {string} file
 * @returns {boolean}
 */
export function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

/**
 * The address of a program on PATH; a name with a slash in it is taken as it is.
 *
 * @param {string} name
 * @returns {string | undefined}
 */
export function findProgram(name) {
  if (name.includes('/')) return isProgram(name) ? name : undefined;
  const folders = (environment().PATH ?? '').split(delimiter);
  return folders.map((folder) => join(folder, name)).find(isProgram);
}

/**
 * Debian's Chromium, or the one that the variable CHROMIUM names.
 *
 * @returns {string | undefined}
 */
export function findChromium() {
  return findProgram(process.env.CHROMIUM || 'chromium');
}

/**
 * Debian's ChromeDriver, or the one that the variable CHROMEDRIVER names.
 *
 * @returns {string | undefined}
 */
export function findChromedriver() {
  return findProgram(process.env.CHROMEDRIVER || 'chromedriver');
}

/**
 * Debian's Firefox, or the one that the variable FIREFOX names.
 *
 * @returns {string | undefined}
 */
export function findFirefox() {
  return findProgram(process.env.FIREFOX || 'firefox-esr');
}

/**
 * The browser that comes with Debian's WebKitGTK, or the one that the variable MINIBROWSER names; its folder has the name of the
 * machine and of the library.
 *
 * @returns {string | undefined}
 */
export function findMiniBrowser() {
  const { MINIBROWSER } = process.env;
  if (MINIBROWSER) return findProgram(MINIBROWSER);
  /** @param {string} folder */
  const within = (folder) => (existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : []);
  const libraries = within('/usr/lib').flatMap((machine) => (machine.endsWith('-linux-gnu') ? within(machine) : []));
  return libraries.filter((folder) => basename(folder).startsWith('webkit')).map((folder) => join(folder, 'MiniBrowser')).find(isProgram);
}

/**
 * The flags that Chromium is started with, in the tests of the core as in those of the page.
 *
 * @returns {string[]}
 */
export function chromiumFlags() {
  const capabilities = JSON.parse(readFileSync(join(root, 'webdriver.json'), 'utf8'));
  return capabilities['goog:chromeOptions'].args;
}

/**
 * @param {string} program
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} extra
 * @param {'inherit' | 'pipe'} output
 * @returns {string} what it printed, if that was kept
 */
function spawn(program, args, extra, output) {
  const env = { ...environment(), ...extra };
  const { error, status, signal, stdout } = spawnSync(program, args, {
    cwd: root, env, stdio: ['inherit', output, 'inherit'], encoding: 'utf8', maxBuffer: Infinity,
  });
  if (error) throw new Failure(`\`${program}\` could not be run: ${error.message}`);
  if (status !== 0) throw new Failure(`\`${program} ${args.join(' ')}\` ended with ${signal ?? status}`);
  return stdout;
}

/**
 * Runs a program in the project's folder; what it prints is shown as it comes.
 *
 * @param {string} program
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [extra] variables besides the usual ones
 */
export function run(program, args, extra = {}) {
  spawn(program, args, extra, 'inherit');
}

/**
 * Runs a program in the project's folder; what it prints is shown as it comes, and heard line by line.
 *
 * @param {string} program
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} extra variables besides the usual ones
 * @param {(line: string) => void} hear
 * @returns {Promise<void>}
 */
export function runHeard(program, args, extra = {}, hear) {
  const child = start(program, args, { cwd: root, env: { ...environment(), ...extra }, stdio: ['inherit', 'pipe', 'inherit'] });
  child.stdout.pipe(process.stdout, { end: false });
  createInterface({ input: child.stdout }).on('line', hear);
  return new Promise((resolve, reject) => {
    child.once('error', (error) => reject(new Failure(`\`${program}\` could not be run: ${error.message}`)));
    child.once('close', (status, signal) => (status === 0 ? resolve() : reject(new Failure(`\`${program} ${args.join(' ')}\` ended with ${signal ?? status}`))));
  });
}

/**
 * Runs a program in the project's folder for what it prints; its messages are shown.
 *
 * @param {string} program
 * @param {string[]} args
 * @returns {string}
 */
export function capture(program, args) {
  return spawn(program, args, {}, 'pipe');
}

/**
 * Runs wasm-pack, which must find all it needs and download nothing.
 *
 * @param {'build' | 'test'} command
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [extra] variables besides the usual ones
 */
export function runWasmPack(command, args, extra) {
  run('wasm-pack', ['--log-level', 'error', command, '--mode', 'no-install', ...args], extra);
}

/**
 * Whether a program runs and is content; nothing is shown.
 *
 * @param {string} program
 * @param {string[]} args
 * @returns {boolean}
 */
export function succeeds(program, args) {
  return spawnSync(program, args, { cwd: root, env: environment(), stdio: 'ignore' }).status === 0;
}

/**
 * What a program prints; empty when it cannot be run.
 *
 * @param {string} program
 * @param {string[]} args
 * @returns {string}
 */
export function outputOf(program, args) {
  return spawnSync(program, args, { cwd: root, env: environment(), encoding: 'utf8' }).stdout ?? '';
}

/**
 * Runs a script's main function; a failure is told in one line and ends the process with 1.
 *
 * @param {string} name of the script, said before the message
 * @param {() => void | Promise<void>} main
 */
export async function script(name, main) {
  try {
    await main();
  } catch (error) {
    const message = error instanceof Error && !(error instanceof Failure) ? error.stack : error;
    console.error(`${name}: ${message}`);
    process.exitCode = 1;
  }
}

/**
 * Whether the module is the one that node was started with.
 *
 * @param {ImportMeta} meta
 * @returns {boolean}
 */
export function isMain(meta) {
  return process.argv[1] === fileURLToPath(meta.url);
}
