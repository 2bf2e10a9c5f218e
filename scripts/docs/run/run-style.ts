/** The style of Run: the buttons in the page and their panels. */
export const runStyle = `
.run-bar { margin: 0 0 12px; }
.run-button, .run-panel button { box-sizing: border-box; min-height: 24px; border: 1px solid var(--border-color-primary, ButtonBorder); border-radius: 8px; background: var(--bg-color, Canvas); color: var(--text-color-primary, CanvasText); font: 600 13px/1.4 var(--font-family-base, sans-serif); cursor: pointer; }
.run-button { padding: 6px 14px; }
.run-button:hover, .run-panel button:hover { border-color: var(--link-color-primary, Highlight); }
.run-bar .run-button, .run-panel .send { border-color: #17623c; background: #17623c; color: #fff; }
.run-button::before { content: "\\25b6"; display: inline-block; margin-right: 8px; font-size: 10px; }
.run-button[aria-expanded="true"]::before { rotate: 90deg; }
.run-panel { container-type: inline-size; margin: 0 0 24px; padding: 16px; border: 1px solid var(--border-color-secondary, ButtonBorder); border-radius: 12px; background: var(--bg-color-raised, Canvas); font: 14px/1.5 var(--font-family-base, sans-serif); }
.run-panel p { margin: 0 0 8px; }
.run-panel .about, .run-panel .valid { color: var(--text-color-secondary, CanvasText); font-size: 13px; }
.run-panel .small { padding: 2px 8px; font-weight: 400; font-size: 12px; }
.run-panel .send { margin: 8px 0; padding: 8px 16px; }
.run-panel [aria-disabled="true"] { opacity: .6; cursor: default; }
.run-panel fieldset { min-width: 0; margin: 0 0 12px; padding: 8px 12px; border: 1px solid var(--border-color-secondary, ButtonBorder); border-radius: 8px; }
.run-panel legend { padding: 0 6px; font-weight: 600; font-size: 13px; }
.run-panel fieldset fieldset { padding: 0 0 0 10px; border-width: 0 0 0 2px; border-radius: 0; }
.run-panel fieldset fieldset legend { padding: 0; }
.run-panel .field { display: grid; grid-template-columns: minmax(0, 12em) minmax(0, 1fr); gap: 2px 12px; align-items: center; margin: 6px 0; }
.run-panel .field > label { overflow-wrap: anywhere; font: 600 13px/1.4 var(--font-family-monospaced, monospace); }
.run-panel :is(.field > label, legend) em { display: inline-block; margin-left: 6px; color: var(--text-color-secondary, CanvasText); font: 400 12px/1.4 var(--font-family-base, sans-serif); }
.run-panel :is(input[type="text"], select, textarea) { box-sizing: border-box; width: 100%; min-width: 0; padding: 6px 8px; border: 1px solid var(--border-color-primary, ButtonBorder); border-radius: 6px; background: var(--bg-color, Canvas); color: var(--text-color-primary, CanvasText); font: 13px/1.4 var(--font-family-monospaced, monospace); }
.run-panel [aria-invalid="true"] { border-color: #c4254a !important; }
.run-panel .problem { grid-column: 2; margin: 0; color: #b00636; font-size: 12px; }
.run-panel .problem:empty { display: none; }
.run-panel .null { grid-column: 2; font-size: 12px; }
.run-panel .row { margin: 4px 0; }
.run-panel .row > .small, .run-panel .optional > .small { margin: 0 0 8px; }
.run-panel .result:not(:empty) { margin-top: 12px; padding-top: 12px; border-top: 1px solid var(--border-color-secondary, ButtonBorder); }
.run-panel .status { overflow-wrap: anywhere; }
.run-panel .good { color: #14703c; }
.run-panel .bad { color: #b00636; }
.dark .run-panel .good { color: #6fd19c; }
.dark .run-panel :is(.bad, .problem) { color: #ff9db0; }
.run-panel .refusal { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: 4px 12px; margin: 0 0 8px; padding: 8px 12px; border-left: 3px solid #c4254a; background: var(--bg-color, Canvas); }
.run-panel dt { font-weight: 600; }
.run-panel dd { margin: 0; overflow-wrap: anywhere; }
.run-panel details { margin: 6px 0; }
.run-panel summary { cursor: pointer; font-weight: 600; font-size: 13px; }
.run-panel pre { max-height: 22em; margin: 6px 0; padding: 10px 12px; overflow: auto; border: 1px solid var(--border-color-secondary, ButtonBorder); border-radius: 8px; background: var(--bg-color, Canvas); font: 12px/1.5 var(--font-family-monospaced, monospace); white-space: pre-wrap; overflow-wrap: anywhere; }
.run-panel pre .key { color: var(--code-block-tokens-property-color, inherit); }
.run-panel pre .text { color: var(--code-block-tokens-string-color, inherit); }
.run-panel pre .atom { color: var(--code-block-tokens-number-color, inherit); }
.run-panel .states { display: flex; flex-wrap: wrap; gap: 4px 8px; margin: 0 0 8px; padding: 0; list-style: none; font: 12px/1.6 var(--font-family-monospaced, monospace); }
.run-panel .states li { padding: 0 8px; border: 1px solid currentColor; border-radius: 10px; }
.run-panel .states li + li { position: relative; margin-left: 16px; }
.run-panel .states li + li::before { content: "\\2192"; position: absolute; left: -20px; color: var(--text-color-secondary, CanvasText); }
.run-panel .step { margin: 12px 0 0; padding: 12px 0 0; border-top: 1px solid var(--border-color-secondary, ButtonBorder); }
.run-panel .name { font-weight: 600; }
@container (max-width: 560px) { .run-panel .field { grid-template-columns: minmax(0, 1fr); } .run-panel :is(.problem, .null) { grid-column: 1; } }
@media (max-width: 600px) { .run-panel { padding: 12px; } }
@media print { .run-bar, .run-panel { display: none; } }
`;
