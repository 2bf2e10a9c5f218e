// The title of the tab, and so of the history, names the current place.
const whole = document.title;
whenDrawn(() => {
  const [place] = [...document.querySelectorAll('.menu-content [data-active="true"] [data-text]')].slice(-1);
  const name = place?.textContent.trim() ?? whole;
  document.title = name === whole ? whole : `${name} · ${whole}`;
});
