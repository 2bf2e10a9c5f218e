/** Height of the bar at the top of the page, in pixels. */
const barHeight = 44;

/** Widths of the page in pixels: up to the first one, a button shows the second half of the bar, and up to the second one Redoc's menu. */
const [compact, narrow] = [1000, 672];

/** The style of the page around Redoc, and of the drawing in the guide. */
export const pageStyle = `
:root.dark { color-scheme: dark; background: #22242b; }
/* Where a link leads to is below the bar, and the browser holds that place while sections above are drawn. The bar is fixed, not
   sticky: to show a sticky one, the browser would scroll when a link in it gets the focus. */
html { scroll-padding-top: ${barHeight}px; }
body { margin: 0; padding: ${barHeight}px 0 0; }
@media print { body { padding: 0; } }
/* Four columns beside the samples: what is short stays whole, so that the sentences get the room. */
.bar { position: fixed; inset: 0 0 auto; z-index: 50; box-sizing: border-box; height: ${barHeight}px; padding: 0 16px; display: flex; align-items: center; gap: 16px; background: var(--bg-color, transparent); color: var(--text-color-primary, CanvasText); border-bottom: 1px solid var(--border-color-secondary, ButtonBorder); font: 14px/1.4 var(--font-family-base, sans-serif); }
.bar .name { flex: 1; min-width: 0; margin: 0; font: inherit; font-weight: 600; }
.bar .name a { display: flex; gap: 6px; align-items: baseline; color: inherit; text-decoration: none; white-space: nowrap; }
.bar .name span { min-width: 0; overflow: hidden; text-overflow: ellipsis; }
.bar .name small { font-weight: 400; color: var(--text-color-secondary, CanvasText); }
#sample-target { padding: 3px; border: 1px solid var(--border-color-primary, ButtonBorder); border-radius: 6px; background: var(--bg-color, Canvas); color: inherit; font: inherit; }
[data-copied]::after { content: " " attr(data-copied); }
.bar [popovertarget] { flex: none; padding: 3px 10px; border: 1px solid var(--border-color-primary, ButtonBorder); border-radius: 12px; background: transparent; color: inherit; font: 13px/1.4 var(--font-family-base, sans-serif); cursor: pointer; }
.bar [popovertarget]::after { content: "\\25be"; margin-left: 6px; }
.bar [popover] { position: fixed; inset: ${barHeight}px 16px auto auto; margin: 0; padding: 16px; border: 1px solid var(--border-color-primary, ButtonBorder); border-radius: 0 0 8px 8px; background: var(--bg-color, Canvas); color: inherit; font: inherit; box-shadow: 0 8px 24px #0003; }
.bar [popover]:popover-open { display: flex; flex-direction: column; gap: 12px; align-items: flex-start; }
@media (min-width: ${compact + 1}px) { #more { display: contents !important; } .more-button { display: none; } }
@media (max-width: ${compact}px) {
  .bar small, .formats-button { display: none; }
  #more #formats { display: contents; }
  .bar .more-button { padding: 3px 8px; }
  .bar .more-button::after { content: "\\22ef"; margin: 0; }
}
/* Otherwise the button of the menu would cover text. */
@media (max-width: ${narrow}px) {
  .bar { padding-left: 52px; }
  #redoc [data-testid="floating-button"] { inset: 4px auto auto 8px; width: 36px; height: 36px; border-radius: 8px; box-shadow: none; }
}
@media (prefers-reduced-motion: reduce) { *, ::before, ::after { transition: none !important; animation: none !important; scroll-behavior: auto !important; } }
.bar nav:not([popover]) { display: flex; gap: 12px; white-space: nowrap; }
.bar nav a { color: inherit; text-underline-offset: 3px; }
.skip { position: fixed; top: 4px; left: 4px; z-index: 100; padding: 8px 12px; background: Canvas; color: LinkText; font: 14px/1.4 sans-serif; }
.skip:not(:focus), .unseen { position: fixed; clip-path: inset(50%); width: 1px; height: 1px; padding: 0; overflow: hidden; white-space: nowrap; }
:focus-visible { outline: 2px solid var(--link-color-primary, Highlight) !important; outline-offset: 2px; }
.bar .languages [aria-current] { font-weight: 600; }
#search { box-sizing: border-box; width: 14rem; min-width: 6rem; padding: 4px 10px; border: 1px solid var(--border-color-primary, ButtonBorder); border-radius: 6px; background: var(--bg-color, Canvas); color: inherit; font: inherit; }
.hits { position: fixed; top: ${barHeight}px; right: 16px; box-sizing: border-box; width: min(44rem, 100vw - 32px); max-height: calc(100vh - ${barHeight + 16}px); overflow: auto; padding: 6px; border: 1px solid var(--border-color-primary, ButtonBorder); border-radius: 0 0 8px 8px; background: var(--bg-color, Canvas); color: var(--text-color-primary, CanvasText); box-shadow: 0 8px 24px #0003; }
.hits > * { display: block; padding: 8px 10px; border-radius: 6px; color: inherit; text-decoration: none; overflow-wrap: anywhere; }
.hits > [aria-selected] { background: var(--layer-color, #8883); outline: 2px solid var(--link-color-primary, Highlight); outline-offset: -2px; }
.hit > * { display: block; }
.hit-head { display: flex !important; gap: 8px; align-items: baseline; flex-wrap: wrap; }
.hit small, .hit code { color: var(--text-color-secondary, CanvasText); font-size: 12px; }
.found { outline: 2px solid var(--link-color-primary, Highlight); outline-offset: 4px; border-radius: 2px; }
@media (max-width: 800px) { #search { width: 7rem; } .bar:has(#search:focus) > :not(#search, .hits, .unseen) { display: none; } #search:focus { width: 100%; } .hits { right: 0; width: 100vw; } }
.picture { max-width: 100%; height: auto; margin: 12px 0 24px; overflow: visible; }
.picture a, .picture a text { text-decoration: none !important; }
.picture rect { fill: var(--bg-color-raised, Canvas); stroke: var(--border-color-primary, currentColor); }
.picture text { fill: var(--text-color-primary, CanvasText); font: 14px var(--font-family-base, sans-serif); }
.picture .note { fill: var(--text-color-secondary, CanvasText); font-size: 12px; }
.picture path { fill: none; stroke: var(--text-color-secondary, currentColor); }
.picture .step { stroke-dasharray: 4 3; }
.picture .head { fill: var(--text-color-secondary, currentColor); stroke: none; }
.picture a:is(:hover, :focus-visible) rect { stroke: var(--link-color-primary, Highlight); stroke-width: 2; }
`;
