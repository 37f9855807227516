// Everything that must hold, on a bare machine: install, build, types, lint, unit, both databases, real browser.
// Nothing is skipped: what could not run has failed.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { checkNode, installPackages } from './install.mjs';
import { ensureSystemPackages, findChromium } from './system-packages.mjs';

const root = resolve(import.meta.dirname, '..');
const started = Date.now();
const totals = { passed: 0, failed: 0 };

function run(what, command, args, env = {}) {
  const from = Date.now();
  console.log(`\n── ${what}`);
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } });
  console.log(`── ${what}: ${status === 0 ? 'ok' : 'FAILED'} (${Math.round((Date.now() - from) / 1000)} s)`);
  return status === 0;
}

const node = (...args) => [process.execPath, args];
const tool = (file) => join(root, 'node_modules', file);

function vitest(project, reports) {
  const report = join(reports, `${project}.json`);
  const args = [
    tool('vitest/vitest.mjs'),
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ];
  const ok = run(`tests: ${project}`, ...node(...args), { CHROMIUM: findChromium() });
  return count(report) && ok;
}

/** Adds a project's counts to the totals. A project in which no test ran, or one was left out, has failed. */
function count(report) {
  try {
    const { numPassedTests, numFailedTests, numTotalTests } = JSON.parse(readFileSync(report, 'utf8'));
    totals.passed += numPassedTests;
    totals.failed += numFailedTests;
    return numPassedTests > 0 && numPassedTests === numTotalTests;
  } catch {
    return false;
  }
}

checkNode();
installPackages(console.log);
ensureSystemPackages();
const reports = mkdtempSync(join(tmpdir(), 'cacah-test-'));
const steps = [
  () => run('types', ...node(tool('typescript/bin/tsc'), '-b')),
  () => run('lint', ...node(tool('@biomejs/biome/bin/biome'), 'check', '--error-on-warnings', '.')),
  () => run('build', ...node(join(root, 'scripts/build.mjs'))),
  () => vitest('unit', reports),
  () => vitest('server', reports),
  () => vitest('simulation', reports),
  () => vitest('journeys', reports),
];
const outcomes = steps.map((step) => step());
rmSync(reports, { recursive: true, force: true });
console.log(`\n${Math.round((Date.now() - started) / 1000)} s in all`);
console.log(`${totals.passed} passed, ${totals.failed} failed`);
process.exit(outcomes.every(Boolean) ? 0 : 1);
