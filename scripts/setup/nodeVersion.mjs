// Imported before anything else, and written so that an old Node can still read it.
const needed = '20.19';
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `Node.js ${needed} or later is needed, this is ${process.versions.node}: ` +
      'install it from https://nodejs.org and start again.\n' +
      `Cần Node.js ${needed} trở lên, máy này đang dùng ${process.versions.node}: ` +
      'hãy cài từ https://nodejs.org rồi chạy lại.',
  );
  process.exit(1);
}
