// Shows one of the languages that a page holds, and changes it at the press of a button. The address keeps the choice, so
// that links can carry it; storage keeps it for pages opened anew, where the browser lets a file have any.
const NAMES = { en: "English", zh: "中文" };
const TAGS = { en: "en", zh: "zh-Hans" };
const KEY = "saddlepoint-language";
const parts = [...document.querySelectorAll("[data-language]")];
const button = document.getElementById("language");
let language = parts.find((part) => !part.hidden).dataset.language;

function show(chosen) {
  language = chosen;
  const other = language === "en" ? "zh" : "en";
  for (const part of parts) {
    part.hidden = part.dataset.language !== language;
    if (!part.hidden && part.dataset.title !== undefined) document.title = part.dataset.title;
  }
  document.documentElement.lang = TAGS[language];
  button.textContent = NAMES[other];
  button.lang = TAGS[other];
  makeReachable();
}

/** What scrolls within the page can be reached and moved by the keyboard. */
function makeReachable() {
  for (const box of document.querySelectorAll("pre, .formula, .figure, table")) {
    if (box.scrollWidth > box.clientWidth) box.tabIndex = 0;
    else box.removeAttribute("tabindex");
  }
}

function remembered() {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

button.hidden = false;
button.addEventListener("click", () => {
  show(language === "en" ? "zh" : "en");
  history.replaceState(null, "", `#${language}`);
  try {
    localStorage.setItem(KEY, language);
  } catch {
    // Remembered by the address alone.
  }
});
addEventListener("resize", makeReachable);
document.fonts.ready.then(makeReachable);
const asked = [location.hash.slice(1), remembered()].find((name) => Object.hasOwn(NAMES, name));
show(asked ?? language);
