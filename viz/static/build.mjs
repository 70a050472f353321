// Bundles src/ into built/: `npm ci && npm run build`, or with --check tells whether it is up to date.
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = dirname(fileURLToPath(import.meta.url));
const common = { bundle: true, minify: true, target: 'es2022', charset: 'utf8', legalComments: 'none',
  write: false, absWorkingDir: here };
const FIRST = 'actorgraphFirst';

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

// The modules behind the first picture, and what each of them exports.
const early = async () => {
  const seen = await build({ ...common, entryPoints: ['src/first.js'], metafile: true });
  const paths = Object.keys(seen.metafile.inputs).sort();
  const { metafile } = await build({ ...common, entryPoints: paths, format: 'esm', outdir: 'x', metafile: true });
  const made = Object.values(metafile.outputs);
  return paths.map((path) => ({ path, file: resolve(here, path), names: made.find((one) => one.entryPoint === path).exports }));
};

// A module that the first bundle holds is taken from there, since it must not be there twice.
const shared = (modules) => ({
  name: 'shared',
  setup(within) {
    const find = (file) => modules.findIndex((one) => one.file === file);
    within.onResolve({ filter: /^\.\.?\// }, ({ path, resolveDir }) =>
      (find(resolve(resolveDir, path)) < 0 ? null : { path: resolve(resolveDir, path), namespace: 'shared' }));
    within.onLoad({ filter: /.*/, namespace: 'shared' }, ({ path }) => {
      const at = find(path);
      return { contents: modules[at].names.map((name) => `export const ${name} = ${FIRST}.m${at}.${name};`).join('\n') };
    });
  },
});

const modules = await early();
const all = ["export { early, goOn } from './src/first.js';",
  ...modules.map(({ path }, at) => `export * as m${at} from './${path}';`)].join('\n');
const bundles = {
  'first.js': await build({ ...common, stdin: { contents: all, resolveDir: here }, format: 'iife', globalName: FIRST }),
  'page.js': await build({ ...common, entryPoints: ['src/main.js'], format: 'iife', globalName: 'actorgraph',
    plugins: [workers, shared(modules)] }),
};

for (const [name, made] of Object.entries(bundles)) {
  const target = join(here, 'built', name);
  const [{ text }] = made.outputFiles;
  if (!process.argv.includes('--check')) { await writeFile(target, text); continue; }
  if (await readFile(target, 'utf8').catch(() => '') !== text) {
    console.error(`built/${name} is not what src/ gives; run: npm ci && npm run build`);
    process.exitCode = 1;
  }
}
