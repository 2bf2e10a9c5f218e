import "./esm.mjs";

// MSW has a BroadcastChannel open, for which Deno does not end.
Deno.exit();
