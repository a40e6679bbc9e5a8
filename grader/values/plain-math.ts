/** What LaTeX commands look like in a terminal. Those not listed lose their backslash: right for `\\sin` and its like. */
const SYMBOLS: Readonly<Record<string, string>> = {
  alpha: "α",
  beta: "β",
  gamma: "γ",
  delta: "δ",
  epsilon: "ε",
  varepsilon: "ε",
  eta: "η",
  theta: "θ",
  kappa: "κ",
  lambda: "λ",
  mu: "μ",
  nu: "ν",
  xi: "ξ",
  pi: "π",
  rho: "ρ",
  sigma: "σ",
  tau: "τ",
  phi: "φ",
  varphi: "φ",
  omega: "ω",
  Gamma: "Γ",
  Delta: "Δ",
  Lambda: "Λ",
  Sigma: "Σ",
  nabla: "∇",
  partial: "∂",
  infty: "∞",
  le: "≤",
  leq: "≤",
  ge: "≥",
  geq: "≥",
  ne: "≠",
  neq: "≠",
  approx: "≈",
  equiv: "≡",
  pm: "±",
  mp: "∓",
  ll: "≪",
  gg: "≫",
  sim: "~",
  perp: "⊥",
  otimes: "⊗",
  angle: "∠",
  ell: "ℓ",
  times: "×",
  cdot: "·",
  cdots: "⋯",
  dots: "…",
  ddots: "⋱",
  ldots: "…",
  to: "→",
  leftarrow: "←",
  mapsto: "↦",
  in: "∈",
  notin: "∉",
  cup: "∪",
  cap: "∩",
  sum: "Σ",
  prod: "Π",
  top: "ᵀ",
  iff: "⇔",
  Rightarrow: "⇒",
  Longrightarrow: "⇒",
  implies: "⇒",
  Leftrightarrow: "⇔",
  succ: "≻",
  prec: "≺",
  lfloor: "⌊",
  rfloor: "⌋",
  lceil: "⌈",
  rceil: "⌉",
  quad: "  ",
  qquad: "  ",
  left: "",
  right: "",
  bigl: "",
  bigr: "",
  bigm: "",
  big: "",
  Bigl: "",
  Bigr: "",
  Big: "",
  displaystyle: "",
  lvert: "|",
  rvert: "|",
  lVert: "‖",
  rVert: "‖",
  mid: "|",
  max: "max",
  min: "min",
  det: "det",
};

/** Marks above a letter, as characters that combine with the one before. */
const ACCENTS: Readonly<Record<string, string>> = {
  hat: "\u0302",
  tilde: "\u0303",
  bar: "\u0304",
  overline: "\u0304",
  dot: "\u0307",
  ddot: "\u0308",
};

/**
 * A text whose LaTeX, between dollar signs, is made readable where nothing typesets it: `$2/\lambda_{\max}$` becomes
 * `2/λ_max`. The marks of Markdown disappear as well. The statement shows the same formulas typeset.
 */
export function plainMath(text: string): string {
  // Formulas and code wait aside, so that no star in them is taken for emphasis.
  const aside: string[] = [];
  const keep = (plain: string) => `\ue000${aside.push(plain) - 1}\ue000`;
  return unwrap(text)
    .replace(/`([^`\n]+)`/g, (_whole, code: string) => keep(code))
    .replace(/\$\$([^$]+)\$\$/g, (_whole, formula: string) => keep(plainFormula(formula)))
    .replace(/\$([^$\n]+)\$/g, (_whole, formula: string) => keep(plainFormula(formula)))
    .replaceAll("**", "")
    .replace(/(?<![\w*])\*(?![\s*])([^*\n]*[^\s*])\*(?![\w*])/g, "$1")
    .replace(/\ue000(\d+)\ue000/g, (_whole, index: string) => aside[Number(index)]!);
}

const CJK = "\\u3000-\\u303f\\u4e00-\\u9fff\\uff00-\\uffef\\u201c\\u201d";
const BETWEEN_CJK = new RegExp(`(?<=[${CJK}])\\n(?:> )?[ \\t]*(?=[${CJK}])`, "g");

/** Joins lines that were broken between Chinese characters, where Markdown would show a space. */
export function joinChinese(text: string): string {
  return text.replace(BETWEEN_CJK, "");
}

/** Undoes the line breaks of the source within a paragraph; lists and paragraphs stay. */
function unwrap(text: string): string {
  return joinChinese(text).replace(/(?<!\n)\n(?![\n>*-]|\d+\.)[ \t]*/g, " ");
}

/** What a command applies to: a group without braces inside, or the next character. */
const ARGUMENT = String.raw`\s*(?:\{([^{}]*)\}|([^\s{}\\^_]))`;
const FRACTION = new RegExp(String.raw`\\[td]?frac${ARGUMENT}${ARGUMENT}(?=\s*([\p{L}\p{N}(√|‖]?))`, "gu");
const ROOT = new RegExp(String.raw`\\sqrt${ARGUMENT}`, "g");
const ACCENT = new RegExp(String.raw`\\(${Object.keys(ACCENTS).join("|")})(?![A-Za-z])${ARGUMENT}`, "g");

const FONT = new RegExp(
  String.raw`\\(?:text|texttt|mathrm|mathit|mathbf|mathbb|mathcal|mathtt|operatorname)(?![A-Za-z])${ARGUMENT}`,
  "g",
);

function plainFormula(formula: string): string {
  let plain = formula
    .replace(/\\begin\{pmatrix\}(.*?)\\end\{pmatrix\}/gs, (_all, body: string) => {
      const rows = body.split("\\\\").map((row) =>
        row
          .split("&")
          .map((cell) => cell.trim())
          .join(", "),
      );
      return `[${rows.map((row) => `[${row}]`).join(", ")}]`;
    })
    .replace(/\\[,;: ]/g, " ")
    .replaceAll("\\!", "")
    .replaceAll("\\|", "‖")
    .replace(/\\([{}])/g, (_all, brace: string) => (brace === "{" ? "\ue001" : "\ue002"))
    .replace(/\\([%_&#])/g, "$1")
    .replace(/\\([A-Za-z]+)/g, (all, name: string) => (Object.hasOwn(SYMBOLS, name) ? SYMBOLS[name]! : all))
    .replace(FONT, (_all, group?: string, letter?: string) => (group ?? letter)!)
    .replace(/([Δ∇∂]) +(?=\p{L})/gu, "$1");
  // From the inside out: what was a group is then one without braces for the command around it.
  for (let before = ""; before !== plain; ) {
    before = plain;
    plain = plain
      .replace(
        ACCENT,
        (_all, name: string, group?: string, token?: string) => (group ?? token)!.trim() + ACCENTS[name]!,
      )
      .replace(/([_^])\{([^{}\\]*)\}/g, (_all, mark: string, body: string) => mark + atom(body, "script"))
      .replace(ROOT, (_all, group?: string, token?: string) => `√${atom((group ?? token)!, "below")}`)
      .replace(
        FRACTION,
        (_all, above: string | undefined, a: string, below: string | undefined, b: string, next: string) => {
          const quotient = `${atom(above ?? a, "above")}/${atom(below ?? b, "below")}`;
          return quotient === "1/2" ? "½" : `${quotient}${next === "" ? "" : " "}`;
        },
      );
  }
  return plain
    .replace(/\\([A-Za-z]+)/g, "$1")
    .replaceAll("\ue001", "{")
    .replaceAll("\ue002", "}")
    .replace(/\^2(?![\d.])/g, "²")
    .replace(/\^3(?![\d.])/g, "³")
    .replace(/\^(?:T|ᵀ)/g, "ᵀ")
    .replace(/\^\*/g, "*")
    .replace(/\^\(\*2\)/g, "*²")
    .replace(/ {2,}/g, " ")
    .trim();
}

/** A part of a formula, in parentheses where it would fall apart at its place. */
function atom(part: string, place: "above" | "below" | "script"): string {
  const text = part.trim();
  const whole =
    place === "below"
      ? /^(?:[\d.]+|[a-z]{3,}|[\p{L}∞]\p{M}?(?:_[\p{L}\d]+|[²³ᵀ])*)$/iu
      : /^(?:[\p{L}\p{M}\d._∞]+|[^\s])$/u;
  return whole.test(text) ? text : `(${text})`;
}
