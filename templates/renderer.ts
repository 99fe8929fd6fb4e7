import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import Handlebars from 'handlebars';
import { loadAssets, type Assets } from './assets';
import { expressionsFor } from './expressions';
import type { Language } from './language';
import type { Page, Views } from './views';

export interface Renderer {
  /** A whole page, or a part of one, as HTML. Throws where the data lacks what the template asks for. */
  render<P extends Page>(page: P, data: Views[P], language: Language): string;
}

type Compiled = (data: object) => string;

const read = (folder: string): [name: string, source: string][] =>
  readdirSync(join(__dirname, folder))
    .filter((file) => file.endsWith('.hbs'))
    .map((file) => [basename(file, '.hbs'), readFileSync(join(__dirname, folder, file), 'utf8')]);

/** Strict: a field that is not there is an error, not a blank; an unknown helper does not compile. */
function optionsFor(expressions: object): CompileOptions {
  const known = Object.keys(expressions).map((name) => [name, true]);
  return {
    strict: true,
    preventIndent: true,
    knownHelpersOnly: true,
    knownHelpers: Object.fromEntries(known) as Record<string, boolean>,
  };
}

function compileAll(assets: Assets): Map<string, Compiled> {
  const handlebars = Handlebars.create();
  const expressions = expressionsFor(assets);
  const options = optionsFor(expressions);
  handlebars.registerHelper(expressions);
  for (const folder of ['layouts', 'partials']) {
    for (const [name, source] of read(folder))
      handlebars.registerPartial(name, handlebars.compile(source, options));
  }
  return new Map(read('pages').map(([name, source]) => [name, handlebars.compile(source, options)]));
}

/** Compiles every template once; rendering is then a function call. */
export function createRenderer(assets: Assets = loadAssets()): Renderer {
  const templates = compileAll(assets);
  return {
    render(page, data, language) {
      const template = templates.get(page);
      if (!template) throw new Error(`No template "${page}"`);
      return template({ ...data, language });
    },
  };
}
