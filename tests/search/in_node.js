// Runs the theme's own worker of the search in Node: node in_node.js SITE < queries.json
// The queries are a list of texts; for each comes a list of groups of [address, score, missing].

const fs = require("fs");
const path = require("path");
const vm = require("vm");

const site = process.argv[2];
const workers = path.join(site, "assets/javascripts/workers");
const worker = path.join(workers, fs.readdirSync(workers).find((name) => name.endsWith(".min.js")));

let answer = () => {};
const listeners = [];
const scope = {
  console,
  addEventListener: (_, listener) => listeners.push(listener),
  postMessage: (message) => answer(message),
  importScripts: (...files) => files.forEach((file) => run(path.join(workers, file))),
};
scope.self = scope;
vm.createContext(scope);
run(worker);

function run(file) {
  vm.runInContext(fs.readFileSync(file, "utf8"), scope, { filename: file });
}

function ask(type, data) {
  return new Promise((resolve) => {
    answer = resolve;
    listeners.forEach((listener) => listener({ data: { type, data } }));
  });
}

/** Give the milliseconds of CPU that were spent so far: other work on the machine is not counted. */
function spent() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

(async () => {
  const index = JSON.parse(fs.readFileSync(path.join(site, "search/search_index.json"), "utf8"));
  const queries = JSON.parse(fs.readFileSync(0, "utf8"));
  const began = spent();
  await ask(0, { ...index, options: { suggest: false } });
  const ready = spent();
  const found = [];
  for (const query of queries) {
    const { data } = await ask(2, query);
    found.push(
      data.items.map((group) =>
        group.map(({ location, score, title, terms }) => ({ location, score, title, terms })),
      ),
    );
  }
  const done = spent();
  console.error(`index ${Math.round(ready - began)} ms, query ${((done - ready) / queries.length).toFixed(1)} ms`);
  console.log(JSON.stringify(found));
})();
