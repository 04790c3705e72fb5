/**
 * Installs what building (`node scripts/setup.js build`), testing (`node scripts/setup.js test`), testing in three engines
 * (`node scripts/setup.js engines`) or testing the pipelines (`node scripts/setup.js scale`) needs.
 *
 * Each step looks first, and is silent when there is nothing to do.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  Failure, cargoTools, findChromedriver, findChromium, findFirefox, findMiniBrowser, findProgram, isProgram, outputOf, root, run, script, succeeds,
} from './tools.js';

/** @param {string} message */
function say(message) {
  console.log(`set-up: ${message}`);
}

/**
 * @param {string} path in the project
 * @returns {string} the text; empty when there is no such file
 */
function read(path) {
  const file = join(root, path);
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

/**
 * What rust-toolchain.toml asks for.
 *
 * @returns {{ channel: string, components: string[], targets: string[] }}
 */
function wantedRust() {
  const text = read('rust-toolchain.toml');
  const value = (/** @type {string} */ key) => JSON.parse(new RegExp(`^${key} = (.*)$`, 'm').exec(text)?.[1] ?? '[]');
  return { channel: value('channel'), components: value('components'), targets: value('targets') };
}

/** The toolchain with its components and the WebAssembly target. */
function installRust() {
  if (!findProgram('rustup')) {
    throw new Failure('`rustup` is not on PATH: install it as rustup.rs tells, then run this again');
  }
  const { channel, components, targets } = wantedRust();
  const installed = outputOf('rustup', ['component', 'list', '--installed', '--toolchain', channel]);
  const parts = [...components, ...targets.map((target) => `rust-std-${target}`)];
  if (parts.every((part) => installed.includes(part))) return;
  say(`Rust ${channel}`);
  const wanted = ['--component', components.join(), '--target', targets.join()];
  run('rustup', ['toolchain', 'install', channel, '--profile', 'minimal', '--no-self-update', ...wanted]);
}

/**
 * These tools run for seconds but compile for minutes: they are compiled quickly rather than well.
 */
const quickCompile = {
  CARGO_PROFILE_RELEASE_OPT_LEVEL: '1',
  CARGO_PROFILE_RELEASE_LTO: 'off',
  CARGO_PROFILE_RELEASE_CODEGEN_UNITS: '16',
};

/** wasm-pack, the command line of wasm-bindgen, and what cuts the core in two, into the cache that all checkouts share. */
function installCargoTools() {
  for (const tool of cargoTools().filter(({ program }) => !isProgram(program))) {
    say(`${tool.crate} ${tool.version} into ${tool.folder}: some minutes, once for all checkouts`);
    run('cargo', ['install', tool.crate, '--version', tool.version, '--root', tool.folder, ...tool.options], quickCompile);
  }
}

/**
 * The packages of a lock file of npm, by their folder.
 *
 * @param {string} path
 * @returns {Record<string, { version?: string, optional?: boolean }>}
 */
function lockedPackages(path) {
  const { '': _project, ...packages } = JSON.parse(read(path) || '{}').packages ?? {};
  return packages;
}

/** What npm wrote when it last installed must agree with the lock file; packages for other machines may lack. */
function installNodePackages() {
  const installed = lockedPackages('node_modules/.package-lock.json');
  const current = Object.entries(lockedPackages('package-lock.json')).every(([folder, { version, optional }]) =>
    installed[folder] ? installed[folder].version === version : optional);
  if (current) return;
  say('npm packages from package-lock.json');
  // The browser is Debian's.
  run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1' });
}

/** @param {string} family @returns {() => boolean} */
const hasFonts = (family) => () => existsSync(join('/usr/share/fonts/truetype', family));

/** @typedef {readonly (readonly [name: string, isHere: () => boolean])[]} Wanted Debian's packages, and how they are looked for */

/** @param {string} folder of a Python environment @returns {() => boolean} */
const hasVenv = (folder) => () =>
  isProgram(join(root, folder, 'bin/python')) || succeeds('python3', ['-c', 'import ensurepip']);

/** @type {Wanted} */
const forPages = [
  ['chromium', () => Boolean(findChromium())],
  ['chromium-driver', () => Boolean(findChromedriver())],
  ['fonts-liberation', hasFonts('liberation')],
  // It has the letters of Persian.
  ['fonts-dejavu-core', hasFonts('dejavu')],
  ['python3-venv', hasVenv('.venv')],
];

/** @type {Wanted} */
const forEngines = [
  ['firefox-esr', () => Boolean(findFirefox())],
  ['webkit2gtk-driver', () => Boolean(findProgram('WebKitWebDriver') && findMiniBrowser())],
  ['xvfb', () => Boolean(findProgram('Xvfb'))],
];

/** @type {Wanted} */
const forScale = [
  ['chromium', () => Boolean(findChromium())],
  ['fonts-liberation', hasFonts('liberation')],
  ['default-jre-headless', () => Boolean(findProgram('java'))],
  ['python3-venv', hasVenv('.venv-scale')],
];

/**
 * How this user may run apt-get, if at all.
 *
 * @returns {string[] | undefined} the words before the arguments
 */
function aptGet() {
  if (!findProgram('apt-get')) return undefined;
  const words = ['env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-o', 'DPkg::Lock::Timeout=300'];
  if (process.getuid?.() === 0) return words;
  return findProgram('sudo') && succeeds('sudo', ['-n', 'true']) ? ['sudo', '-n', ...words] : undefined;
}

const mayNotInstall = 'the tests need programs that are not here, and this user may not install them';
const otherBrowsers = 'or name other browsers in CHROMIUM and CHROMEDRIVER';

/** @param {Wanted} wanted */
function installDebianPackages(wanted) {
  const missing = () => wanted.filter(([, isHere]) => !isHere()).map(([name]) => name);
  const names = missing();
  if (names.length === 0) return;
  const [program, ...words] = aptGet() ?? [];
  const list = names.join(' ');
  if (!program) throw new Failure(`${mayNotInstall}: run \`apt-get install ${list}\` as root, ${otherBrowsers}`);
  say(`Debian's ${names.join(', ')}`);
  run(program, [...words, 'update', '-qq']);
  run(program, [...words, 'install', '-y', '-qq', '--no-install-recommends', ...names]);
  const still = missing().join(' ');
  if (still) throw new Failure(`\`${still}\` is installed but not found: look at PATH, ${otherBrowsers}`);
}

/**
 * Python packages, in an environment of the project's own.
 *
 * @param {string} folder of the environment
 * @param {string[]} lists what names them, the one that names the others first
 */
function installPythonPackages(folder, lists) {
  const wanted = lists.map(read).join('');
  if (wanted === read(join(folder, 'requirements.txt'))) return;
  say(`Python packages from ${lists[0]}`);
  run('python3', ['-m', 'venv', '--clear', folder]);
  const pip = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check'];
  run(join(folder, 'bin/python'), [...pip, '--requirement', lists[0] ?? '']);
  writeFileSync(join(root, folder, 'requirements.txt'), wanted);
}

const build = [installRust, installCargoTools, installNodePackages];
const test = [
  ...build,
  () => installDebianPackages(forPages),
  () => installPythonPackages('.venv', ['scripts/requirements.txt']),
];
const engines = [...build, () => installDebianPackages([...forPages.slice(0, 3), ...forEngines])];
const scaleLists = ['pipelines/requirements-test.txt', 'pipelines/requirements.txt', 'scripts/requirements.txt'];
const scale = [...build, () => installDebianPackages(forScale), () => installPythonPackages('.venv-scale', scaleLists)];

script('set-up', () => {
  const steps = { build, test, engines, scale }[process.argv[2] ?? ''];
  if (!steps) throw new Failure(`\`${process.argv[2] ?? ''}\` is no set-up, expected \`build\`, \`test\`, \`engines\` or \`scale\``);
  steps.forEach((step) => step());
});
