// Imported before anything else, and written so that an old Node can still read it.
const needed = [20, 19];
const [major, minor] = process.versions.node.split('.').map(Number);

if (major < needed[0] || (major === needed[0] && minor < needed[1])) {
  console.error(
    `Node.js ${needed.join('.')} or later is needed, this is ${process.versions.node}: ` +
      'install it from https://nodejs.org and start again.\n' +
      `Cần Node.js ${needed.join('.')} trở lên, máy này đang dùng ${process.versions.node}: ` +
      'hãy cài từ https://nodejs.org rồi chạy lại.',
  );
  process.exit(1);
}
