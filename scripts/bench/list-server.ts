// A process with a server that responds to every request with its argument. It is separate, so that its work is not
// measured with the client's.
import { createServer } from "node:http";
import { listen } from "../cli/listen.js";

const [, , body] = process.argv;
const server = createServer((_, response) => response.writeHead(200, { "Content-Type": "application/json" }).end(body));
let sockets = 0;
server.on("connection", (socket) => {
  sockets++;
  socket.on("close", () => sockets--);
});
const baseURL = await listen(server, 0, "127.0.0.1");
process.on("message", () => process.send?.({ baseURL, sockets }));
process.on("disconnect", () => process.exit());
