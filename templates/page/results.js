// Sorts the tables of a class's results by a column, and searches and filters its learners. Without it the page holds
// the same, in the order of the roster.
const controls = document.getElementById("controls");
const search = document.getElementById("search");
const filter = document.getElementById("filter");
const count = document.getElementById("count");
const learners = [...document.querySelectorAll("#learners tbody tr")].map((row) => ({
  row,
  name: row.cells[0].textContent.toLowerCase(),
}));

/** What a cell is sorted by: its number where it begins with one, or else its text; empty ones come last. */
function keyOf(cell) {
  const text = cell.textContent.trim();
  const number = Number.parseFloat(text);
  return Number.isNaN(number) ? (text === "–" ? "" : text) : number;
}

function compare(a, b) {
  if (typeof a === "number" && typeof b === "number") return a - b;
  if (typeof a === "number") return -1;
  if (typeof b === "number") return 1;
  return a.localeCompare(b, document.documentElement.lang);
}

function sortBy(table, column, header) {
  const falling = header.getAttribute("aria-sort") === "ascending";
  for (const other of table.tHead.rows[0].cells) other.setAttribute("aria-sort", "none");
  header.setAttribute("aria-sort", falling ? "descending" : "ascending");
  const body = table.tBodies[0];
  const rows = [...body.rows].map((row) => ({ row, key: keyOf(row.cells[column]) }));
  rows.sort((a, b) => {
    if ((a.key === "") !== (b.key === "")) return a.key === "" ? 1 : -1;
    return falling ? compare(b.key, a.key) : compare(a.key, b.key);
  });
  body.append(...rows.map(({ row }) => row));
}

for (const table of document.querySelectorAll("table.sortable")) {
  [...table.tHead.rows[0].cells].forEach((header, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...header.childNodes);
    header.append(button);
    header.setAttribute("aria-sort", "none");
    button.addEventListener("click", () => sortBy(table, column, header));
  });
}

function show() {
  const wanted = search.value.trim().toLowerCase();
  let shown = 0;
  for (const { row, name } of learners) {
    const fits = filter.value === "" || row.getElementsByClassName(filter.value).length > 0;
    row.hidden = !(fits && name.includes(wanted));
    if (!row.hidden) shown++;
  }
  count.textContent = `${shown} / ${learners.length}`;
}

controls.hidden = false;
search.addEventListener("input", show);
filter.addEventListener("input", show);
show();
