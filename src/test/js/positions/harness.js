// Put before a file of sites: `site(function name() { … throws … })` notes the frames of what is
// thrown (or rejected), down to the harness's own. The result, one JSON object of name to frames, is
// dispatched. Frames of this script are named by `S`; what surrounds the script differs by host.
const sites = [];
const site = (f) => void sites.push(f);
const frames = (error) => {
  const own = /\(?(\S*):\d+:\d+\)?/.exec(new Error('x').stack.split('\n')[1])[1];
  const lines = String(error.stack).split('\n').filter((line) => /^ {4}at /.test(line));
  const names = lines.map((line) => line.slice(7).split(own).join('S'));
  const end = names.findIndex((name) => /\brunSite\b/.test(name));
  return end < 0 ? names : names.slice(0, end);
};
async function runSite(f) {
  try {
    await f();
    return [ 'nothing thrown' ];
  } catch (error) {
    return frames(error);
  }
}
(async () => {
  await null; // until every site is noted
  const result = {};
  for (const f of sites) result[f.name] = await runSite(f);
  dispatch(JSON.stringify(result));
})();
