// A link may name only an operation (`#pets.list`), or a tag that was renamed. The last part of the hash then identifies the
// operation. `places` contains the hash of each operation by its id.
const resolve = () => {
  const id = location.hash.replace(/^#(.*\/)?/, "").toLowerCase();
  const place = places.get(id);
  // Replaced, not added, so that Back does not lead to the same link again.
  if (place !== undefined && place !== location.hash) location.replace(place);
};
resolve();
addEventListener("hashchange", ({ newURL }) => {
  // While it scrolls, the viewer replaces the hash, perhaps before this event arrives. Then nothing would lead to the new place.
  if (location.href !== newURL) history.replaceState(history.state, "", newURL);
  resolve();
});
