import { newId } from "./dom.js";
import { journeyPanel } from "./journey.js";
import { operationPanel } from "./panel.js";

/** The opened panels, by the ids of their operations and journeys. A closed panel keeps its state. */
const panels = new Map<string, HTMLElement>();

function panelOf(kind: "run" | "journey", id: string): HTMLElement | undefined {
  const key = `${kind} ${id}`;
  const known = panels.get(key) ?? (kind === "run" ? operationPanel(id) : journeyPanel(id));
  if (known === undefined) return undefined;
  known.id ||= newId();
  known.classList.add("run-panel");
  panels.set(key, known);
  return known;
}

/** Opens or closes the panel of a button. The page calls it. */
function toggle(button: HTMLElement): void {
  const { run, journey } = button.dataset;
  const panel = run === undefined ? panelOf("journey", journey ?? "") : panelOf("run", run);
  if (panel === undefined) return;
  const isOpen = panel.isConnected;
  if (isOpen) panel.remove();
  else button.parentElement?.after(panel);
  button.setAttribute("aria-expanded", String(!isOpen));
  button.setAttribute("aria-controls", panel.id);
  if (!isOpen) panel.querySelector<HTMLElement>("input, select, textarea, button.send")?.focus({ preventScroll: true });
}

Object.assign(globalThis, { toggleRun: toggle });
