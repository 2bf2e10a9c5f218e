/** Corrections to Redoc's style: contrast, printing, narrow screens, wide tables, and Korean. */
export const redocStyle = `/* Colours of the viewer that are too pale to be read (WCAG 2.2, 1.4.3). */
:root:root { --badge-deprecated-text-color: #1a1a1f; }
:root:root.dark { --color-warm-grey-5: #b0b1ba; }
:root.dark .schema-name { color: #a9a6ff; }
:root:root:not(.dark) { --color-warm-grey-5: #62636e; --color-blue-6: #0b5cd5; --color-blue-7: #1f58b5; --color-carrot-7: #9a520b; --code-block-tokens-boolean-color: #14703c; }
:root:not(.dark) :is(.tag-get, .tag-success) { --tag-color: #14703c; }
:root:not(.dark) .tag-post { --tag-color: #1550cf; }
:root:not(.dark) :is(.tag-put, .tag-patch) { --tag-color: #755700; }
:root:not(.dark) .tag-delete { --tag-color: #b00636; }
/* The page has a search of its own. */
[data-testid="search-trigger"] { display: none !important; }
@media print {
  .menu-content, .skip, .bar nav, .bar [popovertarget], #search, #sample-target, .copy, [data-testid="floating-button"], [data-testid="page-actions"], [data-testid="copy-button"], main button[data-component-name="Button/Button"]:not([data-testid="dropdown"] > *) { display: none !important; }
  .bar, [data-testid="middle-panel"] + * { position: static !important; }
  /* What the viewer has not drawn yet is an empty box. */
  #api-content > :empty { display: none; }
  main, main :is(pre, code, [data-testid="panel-body"], .md-table-wrapper) { max-height: none !important; overflow: visible !important; }
  main :is(pre, pre *, td code) { white-space: pre-wrap !important; overflow-wrap: anywhere; }
}
td, th { padding: 8px !important; }
:is(td, th):last-child { min-width: 8em; }
@media (max-width: 600px) { #redoc h1 { font-size: 28px; line-height: 1.25; } main :has(> * > [data-testid="page-actions"]) { flex-wrap: wrap; } }
@media screen and (min-width: 601px) { td code { white-space: nowrap; word-break: normal; } }
@media (max-width: 600px) { td code { overflow-wrap: anywhere; } }
/* Beside the guide there is little to show, so that its tables get the room. */
#api-content > :first-child:not([data-section-id]):not(:has(> [data-item-kind="httpItem"])) { --panel-samples-width: max(380px, 25%); }
#api-content > :first-child :is(p, ol, ul) { max-width: 46rem; }
[data-component-name="Markdown/Markdown"] { position: relative; }
.copy { position: absolute; right: 8px; margin-top: 8px; padding: 2px 8px; border: 1px solid var(--border-color-secondary, ButtonBorder); border-radius: 6px; background: var(--bg-color, Canvas); color: var(--text-color-secondary, CanvasText); font: 12px/1.5 var(--font-family-base, sans-serif); cursor: pointer; }
.menu-item-type-default + .menu-item-type-group { margin-top: 8px; padding-top: 8px; border-top: 1px solid var(--border-color-secondary, ButtonBorder); }
/* Korean breaks lines between words. */
:lang(ko) :is(main, .menu-content, .menu-content *) { word-break: keep-all; overflow-wrap: break-word; }
main [data-testid="page-actions"] button { padding: 4px 8px; font-size: 12px; }
.panel-request-samples [data-component-name="Panel/PanelHeader"] button > span { word-break: normal; overflow-wrap: anywhere; }
/* The name of an example is chosen here, so it is whole. */
.panel-request-samples [role="menuitem"] * { white-space: normal; }
.setup summary { color: var(--text-color-secondary, CanvasText); font: 12px/1.6 var(--font-family-base, sans-serif); cursor: pointer; }
.setup[open] summary { margin-bottom: 4px; }
@media print { .setup::details-content { content-visibility: visible; } .setup summary { display: none; } }
`;
