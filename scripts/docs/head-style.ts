/** The style of the head of an operation, and of chips. */
export const headStyle = `
/* The head has method and path: the heading "Request" above it is there for screen readers only. */
[data-item-kind="httpItem"] [id$="/request"] h4 { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; margin: 0; overflow: hidden; }
[data-item-kind="httpItem"] [id$="/request"] > * { min-height: 24px; margin: 0; padding: 0; }
.op-head p { margin: 0 0 8px !important; }
.op-path { display: flex; gap: 8px; align-items: baseline; }
.op-path code { min-width: 0; overflow-wrap: anywhere; white-space: normal !important; }
.op-method { --method: #14703c; color: var(--method); font: 700 13px/1.4 var(--font-family-monospaced, monospace); }
.op-method.post { --method: #1550cf; }
.op-method:is(.put, .patch) { --method: #755700; }
.op-method.delete { --method: #b00636; }
.dark .op-method { --method: #6fd19c; }
.dark .op-method.post { --method: #8ab4ff; }
.dark .op-method:is(.put, .patch) { --method: #e6c34a; }
.dark .op-method.delete { --method: #ff9db0; }
.panel-request-samples [data-component-name="Panel/PanelHeader"] button { align-items: center !important; }
.panel-request-samples [data-component-name="Panel/PanelHeader"] button > span { white-space: normal !important; overflow-wrap: anywhere; text-align: left; font: 12px/1.5 var(--font-family-monospaced, monospace); }
.chips { display: flex; flex-wrap: wrap; gap: 4px 8px; }
.chips:empty { display: none; }
.chip { position: relative; display: inline-block; padding: 0 8px; border: 1px solid var(--border-color-primary, ButtonBorder); border-radius: 10px; background: var(--bg-color-raised, Canvas); color: var(--text-color-primary, CanvasText) !important; font: 600 12px/1.6 var(--font-family-base, sans-serif) !important; text-decoration: none !important; white-space: nowrap; }
.chip.inferred { border-style: dashed; }
.chip:is(.contradictory, .unsafe, .removed) { border-color: #b3541e; }
.chip:is(.safe, .verified) { border-color: #17623c; }
.chip.not-visible { border-style: dotted; }
.chip[data-about] { --about: attr(data-about); cursor: help; }
.chip:is([data-about], [aria-describedby]):is(:hover, :focus-visible)::after { content: var(--about); position: absolute; z-index: 60; top: calc(100% + 4px); left: 0; width: max-content; max-width: min(320px, 70vw); padding: 8px 12px; border-radius: 8px; background: #1a1a1f; color: #fff; font: 400 13px/1.45 var(--font-family-base, sans-serif); white-space: normal; box-shadow: 0 2px 12px #0004; }
.uncertain-button { flex: none; padding: 3px 10px; border: 1px solid var(--border-color-primary, ButtonBorder); border-radius: 12px; background: transparent; color: inherit; font: 13px/1.4 var(--font-family-base, sans-serif); cursor: pointer; }
.uncertain-button[aria-pressed="true"] { border-color: #17623c; background: #17623c; color: #fff; }
@media print { .uncertain-button, .chip::after { display: none; } }
.menu-item-type-operation a [data-text]::after { content: var(--id, ""); display: block; color: var(--text-color-secondary, inherit); font: 400 11px/1.4 var(--font-family-monospaced, monospace); overflow-wrap: anywhere; }
`;

/** The style that dims what is certain. It is off until the reader switches it on, because `:has` slows down rendering. */
export const uncertainStyle = `main :is(.schema-property-item, [data-component-name="Markdown/Markdown"]):not(:has(.chip, .schema-property-item)) { opacity: .4; }`;
