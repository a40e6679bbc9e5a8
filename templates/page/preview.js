// Fills a page of the preview in as its parts come, and again after every save. What the reader has opened, scrolled to
// or put the focus on stays as it is.

const main = document.querySelector("main");
const state = document.querySelector("#state");
const words = JSON.parse(state.dataset.words);
let source;

function fill(part, html) {
  const place = document.querySelector(`#part-${part}`);
  if (place === null || place.dataset.html === html) return;
  const open = [...place.querySelectorAll("details[open]")].map(({ id }) => id);
  const scrolled = [...place.querySelectorAll(".scrolled")].map(({ id, scrollLeft, scrollTop }) => [
    id,
    scrollLeft,
    scrollTop,
  ]);
  const focus = place.contains(document.activeElement) ? document.activeElement : null;
  const link = focus?.getAttribute("href");
  place.innerHTML = html;
  place.dataset.html = html;
  for (const id of open) document.getElementById(id)?.setAttribute("open", "");
  for (const [id, left, top] of scrolled) document.getElementById(id)?.scrollTo(left, top);
  if (focus !== null) {
    const same = focus.id
      ? document.getElementById(focus.id)
      : link && place.querySelector(`a[href="${CSS.escape(link)}"]`);
    (same || place.querySelector("summary, a"))?.focus({ preventScroll: true });
  }
}

function show(name, done, total) {
  main.dataset.state = name;
  state.dataset.state = name;
  state.textContent = words[name] + (name === "working" && total > 1 ? ` ${done}/${total}` : "");
}

// Only the page that is looked at is worked for: a browser opens few connections to one place.
function connect() {
  if (document.hidden) {
    source?.close();
    source = undefined;
    return;
  }
  if (source !== undefined) return;
  source = new EventSource(main.dataset.events);
  source.addEventListener("part", ({ data }) => {
    const { part, html } = JSON.parse(data);
    fill(part, html);
  });
  source.addEventListener("state", ({ data }) => {
    const { state: name, done, total } = JSON.parse(data);
    show(name, done, total);
  });
  source.addEventListener("error", () => show("lost"));
}

document.addEventListener("visibilitychange", connect);
connect();
