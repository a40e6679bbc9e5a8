import Handlebars from "handlebars";

// The door to Handlebars. No HTML escaping (we render Markdown and TypeScript), a missing name throws instead of
// vanishing, and only the helpers below exist, so that a typo is an error and not an empty string.
const engine = Handlebars.create();

/** A function that templates may call: `{{math H}}`. */
export type Helper = (value: unknown) => string;

/** A text cannot be used as a template; `line` and `column` count from 1, within the text. */
export class TemplateError extends Error {
  override readonly name = "TemplateError";
  readonly line: number;
  constructor(message: string, line: number) {
    super(message);
    this.line = line;
  }
}

/** What a template mentions: top-level names, and the whole of each placeholder for comparing translations. */
export interface Placeholders {
  readonly names: ReadonlySet<string>;
  readonly uses: readonly string[];
}

/**
 * The placeholders of a text.
 *
 * @throws TemplateError when the text is no template, or calls a helper that does not exist.
 */
export function placeholdersOf(text: string, helpers: readonly string[]): Placeholders {
  const program = parseTemplate(text);
  const names = new Set<string>();
  const uses: string[] = [];
  for (const statement of program.body) {
    if (statement.type === "ContentStatement" || statement.type === "CommentStatement") continue;
    const mustache = statement as hbs.AST.MustacheStatement;
    if (statement.type !== "MustacheStatement") {
      throw new TemplateError(
        "Cannot use blocks or partials in a text: only {{name}} and {{helper name}}",
        statement.loc.start.line,
      );
    }
    const path = mustache.path as hbs.AST.PathExpression;
    const isCall = mustache.params.length > 0;
    if (isCall && !helpers.includes(path.original)) {
      throw new TemplateError(
        `Cannot find the helper "${path.original}": known helpers are ${helpers.join(", ")}`,
        statement.loc.start.line,
      );
    }
    for (const operand of isCall ? mustache.params : [path]) {
      if (operand.type === "PathExpression") names.add((operand as hbs.AST.PathExpression).parts[0] as string);
    }
    uses.push([path, ...mustache.params].map((part) => (part as hbs.AST.PathExpression).original).join(" "));
  }
  return { names, uses: uses.sort() };
}

function parseTemplate(text: string): hbs.AST.Program {
  try {
    return engine.parse(text);
  } catch (error) {
    const message = (error as Error).message;
    const line = Number(/line (\d+)/.exec(message)?.[1] ?? 1);
    throw new TemplateError(`Cannot read the placeholders of this text: ${message.split("\n").at(-1)}`, line);
  }
}

const compiled = new Map<string, HandlebarsTemplateDelegate>();

/** Fills a template. @throws Error when a name is missing: the definition stage has checked the authors' texts. */
export function render(template: string, scope: unknown, helpers: Readonly<Record<string, Helper>> = {}): string {
  let run = compiled.get(template);
  if (run === undefined) {
    const knownHelpers = Object.fromEntries(
      [...Object.keys(helpers), "each", "if", "unless"].map((name) => [name, true]),
    );
    run = engine.compile(template, { noEscape: true, strict: true, knownHelpers, knownHelpersOnly: true });
    compiled.set(template, run);
  }
  return run(scope, { helpers });
}
