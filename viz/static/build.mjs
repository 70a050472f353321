// Bundles src/ into built/page.js: `npm ci && npm run build`, or with --check tells whether it is up to date.
import { readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = dirname(fileURLToPath(import.meta.url));
const target = join(here, 'built', 'page.js');
const common = { bundle: true, minify: true, target: 'es2022', charset: 'utf8', legalComments: 'none', write: false };

// A worker goes into the bundle as the text of a bundle of its own.
const workers = {
  name: 'workers',
  setup(within) {
    within.onResolve({ filter: /^worker:/ }, ({ path, resolveDir }) =>
      ({ path: resolve(resolveDir, path.slice(7)), namespace: 'worker' }));
    within.onLoad({ filter: /.*/, namespace: 'worker' }, async ({ path }) => {
      const made = await build({ ...common, entryPoints: [path], format: 'iife' });
      return { contents: made.outputFiles[0].text, loader: 'text' };
    });
  },
};

const made = await build({ ...common, entryPoints: [join(here, 'src', 'main.js')], format: 'iife',
  globalName: 'actorgraph', plugins: [workers], outfile: target, write: !process.argv.includes('--check') });

if (process.argv.includes('--check')) {
  const kept = await readFile(target, 'utf8').catch(() => '');
  if (kept !== made.outputFiles[0].text) {
    console.error('built/page.js is not what src/ gives; run: npm ci && npm run build');
    process.exit(1);
  }
}
