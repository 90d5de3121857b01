# What `wrangler deploy` would send: one module, and the wasm beside it.

using Workerd = import "/workerd/workerd.capnp";

const config :Workerd.Config = (
  services = [(name = "main", worker = .worker)],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "main")],
);

const worker :Workerd.Worker = (
  modules = [
    (name = "main.js", esModule = embed "out/main.js"),
    (name = "nutgraf_bg.wasm", wasm = embed "out/nutgraf_bg.wasm"),
  ],
  compatibilityDate = "2026-01-01",
);
