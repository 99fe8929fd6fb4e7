// Run by mongosh, which provides rs. Doing it again changes nothing.
/* global rs, quit */
const members = ['store-0', 'store-1', 'store-2'].map((host, _id) => ({ _id, host: `${host}:27017` }));

try {
  rs.status();
} catch (error) {
  if (error.codeName !== 'NotYetInitialized') throw error;
  rs.initiate({ _id: 'one-stop', members });
}
quit(0);
