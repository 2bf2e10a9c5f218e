// A link may name an operation alone (`#pets.list`), or stand below a tag that has another name by now: the last part of
// the hash leads to where the operation is. `places` has the hash of each by its id.
const resolve = () => {
  const id = location.hash.replace(/^#(.*\/)?/, "").toLowerCase();
  const place = places.get(id);
  // Replaced, not added: going back must not lead into the same link again.
  if (place !== undefined && place !== location.hash) location.replace(place);
};
resolve();
addEventListener("hashchange", resolve);
