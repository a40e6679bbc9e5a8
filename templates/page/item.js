// Checks what is entered into the fields of a question. The first interval that holds a number counts: the key's, then
// those of the misconceptions.

/** A number as people write it, a fraction too; NaN for anything else. */
function numberFrom(text) {
  const parts = text.trim().replaceAll("−", "-").replace(/,/g, ".").split("/");
  if (parts.length > 2 || parts.some((part) => part.trim() === "")) return Number.NaN;
  const [numerator, denominator = 1] = parts.map(Number);
  return numerator / denominator;
}

function matches(entry, { value, tolerance }) {
  if (tolerance === undefined) return entry === value;
  const key = Number(value);
  return key - Number(tolerance) <= entry && entry <= key + Number(tolerance);
}

function check(form, field) {
  const input = field.querySelector("input, select");
  const said = field.querySelector(".said");
  const isNumber = input.dataset.tolerance !== undefined;
  const entry = isNumber ? numberFrom(input.value) : input.value;
  const right = matches(entry, input.dataset);
  let shown = false;
  for (const feedback of field.querySelectorAll(".feedback")) {
    feedback.hidden = right || shown || !matches(entry, feedback.dataset);
    shown ||= !feedback.hidden;
  }
  const unread = isNumber && Number.isNaN(entry);
  said.textContent = input.value === "" ? "" : form.dataset[unread ? "unread" : right ? "right" : "wrong"];
  field.dataset.state = input.value === "" ? "" : right ? "right" : "wrong";
}

for (const form of document.querySelectorAll("form.answer")) {
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    for (const field of form.querySelectorAll(".field")) check(form, field);
  });
}

/** What scrolls within the page can be reached by the keyboard. */
document.fonts.ready.then(() => {
  for (const box of document.querySelectorAll("pre, .formula, table"))
    if (box.scrollWidth > box.clientWidth) box.tabIndex = 0;
});
