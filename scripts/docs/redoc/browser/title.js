// The tab and the history are called by the place that the reader is at.
const whole = document.title;
whenDrawn(() => {
  const [place] = [...document.querySelectorAll('.menu-content [data-active="true"] [data-text]')].slice(-1);
  const name = place?.textContent.trim() ?? whole;
  document.title = name === whole ? whole : `${name} · ${whole}`;
});
