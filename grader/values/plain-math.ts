/** What LaTeX commands look like in a terminal. Those not listed lose their backslash, which is mostly readable. */
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
  pi: "π",
  rho: "ρ",
  sigma: "σ",
  tau: "τ",
  phi: "φ",
  varphi: "φ",
  omega: "ω",
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
  times: "×",
  cdot: "·",
  cdots: "⋯",
  dots: "…",
  ldots: "…",
  to: "→",
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
  quad: "  ",
  left: "",
  right: "",
  bigl: "",
  bigr: "",
  big: "",
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

/**
 * A text whose LaTeX, between dollar signs, is made readable where nothing typesets it: `$2/\lambda_{\max}$` becomes
 * `2/λ_max`. The statement shows the same formulas typeset.
 */
export function plainMath(text: string): string {
  return unwrap(text)
    .replace(/\$\$([^$]+)\$\$/g, (_whole, formula: string) => plainFormula(formula))
    .replace(/\$([^$\n]+)\$/g, (_whole, formula: string) => plainFormula(formula))
    .replaceAll("**", "");
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

function plainFormula(formula: string): string {
  const atom = (part: string) => (/^[\w.∞]+$/.test(part.trim()) ? part.trim() : `(${part.trim()})`);
  return formula
    .replace(/\\(?:text|mathrm|mathit|mathbf|operatorname)\{([^{}]*)\}/g, "$1")
    .replace(
      /\\[td]?frac\{([^{}]*)\}\{([^{}]*)\}/g,
      (_all, above: string, below: string) => `${atom(above)}/${atom(below)}`,
    )
    .replace(/\\tfrac(\d)(\d)/g, "$1/$2")
    .replace(/\\sqrt\{([^{}]*)\}/g, "√($1)")
    .replace(
      /\\begin\{pmatrix\}(.*?)\\end\{pmatrix\}/g,
      (_all, body: string) =>
        `[${body
          .split("\\\\")
          .map(
            (row) =>
              `[${row
                .split("&")
                .map((cell) => cell.trim())
                .join(", ")}]`,
          )
          .join(", ")}]`,
    )
    .replace(/\\[,;:! ]/g, " ")
    .replace(/\\\|/g, "‖")
    .replace(/\\([{}%_&#])/g, "$1")
    .replace(/\\([A-Za-z]+)/g, (_all, name: string) => SYMBOLS[name] ?? name)
    .replace(
      /([_^])\{([^{}]*)\}/g,
      (_all, mark: string, body: string) =>
        mark + (body.trim().length === 1 || /^\w+$/.test(body.trim()) ? body.trim() : `(${body.trim()})`),
    )
    .replace(/\^2(?!\d)/g, "²")
    .replace(/\^3(?!\d)/g, "³")
    .replace(/\^(?:T|ᵀ)/g, "ᵀ")
    .replace(/ {2,}/g, " ")
    .trim();
}
