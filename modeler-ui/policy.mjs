// What some libraries do that the pages' content security policy forbids, taken out of them while they are bundled.
import { readFileSync } from 'node:fs';

const changes = [
  // Editors of code make their looks while they run: in a sheet that is adopted, not in an element of the page.
  {
    file: /style-mod[\\/]src[\\/]style-mod\.js$/,
    from: '!root.head && root.adoptedStyleSheets',
    to: 'root.adoptedStyleSheets',
  },
  // Looks that are written into markup; the stylesheet of the tool says the same.
  {
    file: /bpmn-js-properties-panel[\\/]dist[\\/]index\.esm\.js$/,
    from: '<div style="height: 100%" ',
    to: '<div ',
  },
  {
    file: /bpmn-js-properties-panel[\\/]dist[\\/]index\.esm\.js$/,
    from: '<div style="flex: none; height: auto" ',
    to: '<div ',
  },
];

/** A plug-in of esbuild. A library that has changed so much that there is nothing to take out stops the build. */
export const withinPolicy = {
  name: 'within-policy',
  setup(build) {
    build.onLoad(
      { filter: /(style-mod|bpmn-js-properties-panel[\\/]dist[\\/]index\.esm)\.js$/ },
      ({ path }) => {
        let contents = readFileSync(path, 'utf8');
        for (const { file, from, to } of changes) {
          if (!file.test(path)) continue;
          if (!contents.includes(from)) throw new Error(`${path} has no ${from}`);
          contents = contents.replaceAll(from, to);
        }
        return { contents, loader: 'js' };
      },
    );
  },
};
