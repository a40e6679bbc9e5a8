import { FUNCTION_VIEWS } from "../values/function-value.ts";
import { LANGUAGES } from "../values/language.ts";
import type { JsonSchema, Vocabulary, Word } from "./vocabulary.ts";

/** Units: see `interpreter/interpreter.ts`. Generous: a time limit should mean an endless loop, not a slow machine. */
export const DEFAULT_LIMITS = { work: 400, totalWork: 4000, memoryMb: 64, outputKb: 16 } as const;

export const SLUG = "^[a-z][a-z0-9]*(-[a-z0-9]+)*$";
/** Rows and errata of the source texts: `problems/sources.yaml` and `problems/errata.yaml` list them. */
export const ROW_ID = "^S[0-9]-[A-Za-z0-9.]+(-[A-Za-z0-9.]+)*$";
export const ERRATUM_ID = "^E[0-9]{2}$";
const NAME = "^[A-Za-z][A-Za-z0-9]*$";

const object = (
  properties: Record<string, JsonSchema>,
  required: readonly string[],
  description?: string,
): JsonSchema => ({
  type: "object",
  ...(description === undefined ? {} : { description }),
  properties,
  required,
  additionalProperties: false,
});

/** A mapping with exactly one of the given keys: `{ integer: { min: 1, max: 9 } }`. */
const oneOf = (properties: Record<string, JsonSchema>, description: string): JsonSchema => ({
  type: "object",
  description,
  properties,
  additionalProperties: false,
  minProperties: 1,
  maxProperties: 1,
});

const map = (of: JsonSchema, description: string, names = NAME): JsonSchema => ({
  type: "object",
  description,
  propertyNames: { type: "string", pattern: names },
  additionalProperties: of,
});

const ref = (name: string): JsonSchema => ({ $ref: `#/$defs/${name}` });
const text = ref("text");
const described = (schema: JsonSchema, description: string): JsonSchema => ({ ...schema, description });
const size: JsonSchema = {
  anyOf: [
    { type: "integer", minimum: 0 },
    { type: "string", pattern: NAME },
  ],
};
const expression: JsonSchema = {
  type: "string",
  pattern: "^\\s*=",
  description: 'An expression over earlier names: "= 2 / max(eigs)"',
};
const condition: JsonSchema = {
  type: "string",
  description: 'A condition without "=": "abs(eta * lambda - 2) > 0.02"',
};

const argument: JsonSchema = {
  anyOf: [
    expression,
    oneOf(
      Object.fromEntries(
        FUNCTION_VIEWS.map((view) => [
          view,
          { type: "string", pattern: NAME, description: "The name of a given function" },
        ]),
      ),
      "What the learner's code may call of a given function",
    ),
  ],
};

/** Lets every option, and every entry of a list of options, also be an expression. */
function orExpression(schema: JsonSchema): JsonSchema {
  const { description, ...own } = schema as { description?: string; anyOf?: readonly JsonSchema[] } & JsonSchema;
  const branches = (own.anyOf ?? [own]).map((branch) =>
    branch.type === "array" && typeof branch.items === "object" && branch.items !== null
      ? { ...branch, items: orExpression(branch.items as JsonSchema) }
      : branch,
  );
  return {
    ...(description === undefined ? {} : { description }),
    anyOf: [...branches, { type: "string", pattern: "^\\s*=" }],
  };
}

const drawing = (words: Readonly<Record<string, Word>>): Record<string, JsonSchema> =>
  Object.fromEntries(
    Object.entries(words).map(([name, word]) => {
      const properties = (word.options.properties ?? {}) as Record<string, JsonSchema>;
      const options = Object.fromEntries(
        Object.entries(properties).map(([key, schema]) => [key, orExpression(schema)]),
      );
      return [name, { ...word.options, description: word.summary, properties: options }];
    }),
  );

const SIMPLE_TYPES = [
  "number",
  "integer",
  "boolean",
  "text",
  "complex",
  "interval",
  "vector",
  "matrix",
  "symmetric",
] as const;

/**
 * The JSON Schema of a problem file: what editors complete by and what the validator checks, from one source.
 * `problems/problem.schema.json` is this, written out; a test keeps them equal.
 */
export function problemSchema(vocabulary: Vocabulary): JsonSchema {
  const words = (of: Readonly<Record<string, Word>>) =>
    Object.fromEntries(
      Object.entries(of).map(([name, word]) => [name, { ...word.options, description: word.summary }]),
    );
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "Saddlepoint problem",
    ...object(
      {
        format: { const: 1, description: "The version of this format" },
        id: {
          type: "string",
          pattern: `${SLUG.slice(0, -1)}/${SLUG.slice(1)}`,
          description: "<unit>/<slug>, as the file is named",
        },
        version: {
          type: "integer",
          minimum: 1,
          description: "Grows with every change of a drawn value, an answer or the scoring",
        },
        title: described(text, "The name of the problem"),
        difficulty: {
          type: "integer",
          minimum: 1,
          maximum: 5,
          description: "From 1 (apply one formula) to 5 (combine several ideas)",
        },
        prerequisites: {
          type: "array",
          items: { type: "string", pattern: SLUG },
          uniqueItems: true,
          description: "Slugs of problems that come before",
        },
        sources: {
          type: "array",
          items: { type: "string", pattern: ROW_ID },
          uniqueItems: true,
          description: "Rows of the source texts that this problem tests",
        },
        errata: {
          type: "array",
          items: { type: "string", pattern: ERRATUM_ID },
          uniqueItems: true,
          description: "Errors of the source texts that this problem teaches",
        },
        parameters: map(
          ref("value"),
          "The learner's own numbers, drawn in this order; usable in every text as {{name}}",
        ),
        where: {
          type: "array",
          items: condition,
          description: "Conditions on the parameters; a draw that misses one is drawn again",
        },
        band: map(
          object(
            {
              of: { type: "string", description: 'An expression over the parameters, without "=": "length(eigs)"' },
              min: { type: "number", description: "The least that is allowed" },
              max: { type: "number", description: "The most that is allowed" },
            },
            ["of", "min", "max"],
          ),
          "How hard the parameters are, feature by feature (size, digits, condition number): a draw outside is drawn again",
          SLUG,
        ),
        functions: {
          ...map(
            ref("function"),
            "The functions that a learner exports; one that takes nothing is given the parameters",
          ),
          minProperties: 1,
        },
        statement: described(text, "The task. It alone must suffice to solve every hidden case"),
        groups: {
          type: "array",
          minItems: 1,
          items: ref("group"),
          description: "Groups of cases; each scores all or nothing",
        },
        limits: object(
          {
            work: {
              type: "integer",
              minimum: 1,
              description: `Units of 10,000 interpreter steps for one call (default ${DEFAULT_LIMITS.work})`,
            },
            totalWork: {
              type: "integer",
              minimum: 1,
              description: `The same for all calls together (default ${DEFAULT_LIMITS.totalWork})`,
            },
            memoryMb: { type: "integer", minimum: 1, maximum: 256, description: `Default ${DEFAULT_LIMITS.memoryMb}` },
            outputKb: {
              type: "integer",
              minimum: 0,
              maximum: 1024,
              description: `Console output that is kept (default ${DEFAULT_LIMITS.outputKb})`,
            },
          },
          [],
          "What a submission may use; counted, never timed",
        ),
        hints: { type: "array", minItems: 2, items: text, description: "In the order a learner may ask for them" },
        solution: described(text, "The worked solution, told after the work"),
        misconceptions: map(
          object({ says: described(text, "What a learner is told whose answers it explains") }, ["says"]),
          "Wrong ideas by name; solutions/<id>/wrong-answer/<name>.ts carries each out",
          SLUG,
        ),
        figure: {
          description: "A drawing of the learner's own numbers, under the statement",
          anyOf: [
            { type: "null" },
            object(
              {
                kind: {
                  type: "string",
                  enum: Object.keys(vocabulary.figures).sort(),
                  description: "How it draws",
                },
                data: map(expression, "What the figure draws, from the parameters and from what stands above it"),
                alt: described(text, "What is to be seen, for whoever does not see it"),
              },
              ["kind", "data", "alt"],
            ),
          ],
        },
      },
      [
        "format",
        "id",
        "version",
        "title",
        "difficulty",
        "prerequisites",
        "sources",
        "errata",
        "functions",
        "statement",
        "groups",
        "hints",
        "solution",
        "misconceptions",
      ],
    ),
    $defs: {
      text: object(
        Object.fromEntries(
          LANGUAGES.map((language) => [
            language,
            { type: "string", minLength: 1, description: `the text in ${{ en: "English", zh: "Chinese" }[language]}` },
          ]),
        ),
        LANGUAGES,
        "Text for a reader, in every language; Markdown with LaTeX between dollar signs and {{parameters}}",
      ),
      type: {
        anyOf: [
          { type: "string", enum: SIMPLE_TYPES },
          oneOf(
            {
              label: {
                type: "array",
                minItems: 2,
                items: { type: "string", minLength: 1 },
                uniqueItems: true,
                description: "One word of a fixed set",
              },
              vector: described(size, "Its length: a number, or a name that all of that length share"),
              matrix: { type: "array", items: size, minItems: 2, maxItems: 2, description: "[rows, columns]" },
              symmetric: described(size, "How many rows and columns"),
              tuple: {
                type: "array",
                minItems: 1,
                items: ref("type"),
                description: "A list of fixed length, each entry of a type of its own",
              },
              list: described(ref("type"), "A list of any length, its entries of one type"),
              record: map(ref("type"), "Fields by name"),
              nullable: described(ref("type"), "A value of this type, or null"),
              function: object(
                {
                  takes: map(ref("type"), "Arguments by name"),
                  returns: described(ref("type"), "What it returns"),
                },
                ["takes", "returns"],
                "A function that the learner's code may call",
              ),
            },
            "A type made of others",
          ),
        ],
      },
      checker: {
        anyOf: [
          { type: "string", enum: Object.keys(vocabulary.checkers).sort() },
          oneOf(words(vocabulary.checkers), "A checker with its options"),
        ],
      },
      value: {
        description: 'A literal, an expression "= …", or one generator with its options',
        anyOf: [
          { type: ["number", "boolean", "null", "array"] },
          { type: "string" },
          oneOf(
            {
              ...drawing(vocabulary.generators),
              value: { description: "A literal, for records and for text that starts with =" },
              function: object(
                {
                  variables: {
                    type: "array",
                    minItems: 1,
                    items: { type: "string", pattern: NAME },
                    uniqueItems: true,
                    description: "The names of its variables",
                  },
                  formula: { type: "string", minLength: 1, description: "An expression without =, or a list of them" },
                },
                ["variables", "formula"],
                "A function by its formula; other names in it are constants, filled from earlier values. A list of formulas, [x*y, x+y], is a vector-valued function",
              ),
              polynomial_function: object(
                {
                  variables: {
                    type: "array",
                    minItems: 1,
                    items: { type: "string", pattern: NAME },
                    uniqueItems: true,
                    description: "The names of its variables",
                  },
                  terms: expression,
                },
                ["variables", "terms"],
                "A function by the terms [{c, powers: […]}, …] that an earlier value holds",
              ),
              quadratic_function: object(
                {
                  matrix: { ...expression, description: "The symmetric matrix H" },
                  linear: { ...expression, description: "The vector b; 0 unless given" },
                },
                ["matrix"],
                "The function ½ x'Hx + b'x of x1, …, xn. Its gradient is Hx + b, so that without b it is also the product with H",
              ),
              record: map(ref("value"), "A record; each field may use those before it"),
              repeat: object(
                {
                  count: { anyOf: [{ type: "integer", minimum: 0 }, expression], description: "How many items" },
                  of: described(ref("value"), "How each item is made"),
                },
                ["count", "of"],
                "A list of items that are made alike; each may use its index, which counts from 0",
              ),
            },
            "A generator",
          ),
        ],
      },
      function: object(
        {
          says: described(text, "What it computes, for the stub"),
          takes: map(
            object(
              {
                type: described(ref("type"), "What may be passed"),
                says: described(text, "What it means"),
                optional: { type: "boolean", description: "Whether a call may leave it out (default false)" },
              },
              ["type", "says"],
            ),
            "Arguments in order; empty for a function that is given the learner's own numbers",
          ),
          arguments: map(
            argument,
            "What cases pass for an argument that they neither give nor say themselves; a case's own wins",
          ),
          returns: described(ref("type"), "The type of the answer"),
          returnsSays: described(text, "What the answer means"),
          checker: described(ref("checker"), "How answers are compared with the reference's (default close)"),
          clauses: {
            type: "array",
            minItems: 1,
            description: "A property check: any answer counts that fulfils every clause",
            items: object(
              {
                id: { type: "string", pattern: SLUG, description: "Its name, unique in the function" },
                holds: condition,
                margin: {
                  type: "number",
                  minimum: 0,
                  description: "How clearly it must hold, relative (default 1e-6)",
                },
                presupposed: {
                  type: "boolean",
                  description:
                    "Whether the clauses after it mean nothing without it: where it fails, it is the last one named",
                },
                says: described(text, "The condition in words: part of the statement and of the feedback"),
              },
              ["id", "holds", "says"],
            ),
          },
        },
        ["says", "takes", "returns"],
      ),
      group: object(
        {
          id: { type: "string", pattern: SLUG, description: "Its name, unique in the problem" },
          weight: { type: "integer", minimum: 1, description: "Share of the problem's points" },
          title: described(text, "What its cases have in common"),
          cases: { type: "array", minItems: 1, items: ref("case"), description: "The cases that score together" },
        },
        ["id", "weight", "title", "cases"],
      ),
      case: object(
        {
          id: {
            type: "string",
            pattern: SLUG,
            description: "Its name, unique in the problem; also names its stream of random numbers",
          },
          call: { type: "string", pattern: NAME, description: "The function that is called (default: the first)" },
          public: {
            type: "integer",
            minimum: 0,
            maximum: 50,
            description: "How many of it a learner sees (default 0)",
          },
          hidden: {
            type: "integer",
            minimum: 0,
            maximum: 50,
            description: "How many stay hidden (default 1, or 0 where public is given)",
          },
          given: map(ref("value"), "The data of the case, drawn in this order; the reference receives all of it"),
          where: { type: "array", items: condition, description: "A draw that misses one of these is drawn again" },
          arguments: map(argument, "The learner's arguments, where they are not the given data of the same name"),
          throws: {
            type: "string",
            enum: ["RangeError", "TypeError"],
            description: "The error that malformed input must be answered with",
          },
          calls: map(
            { anyOf: [{ type: "integer", minimum: 0 }, expression] },
            "The largest allowed number of calls of each function-valued argument",
          ),
          degenerate: { type: "boolean", description: "Sits on a decision boundary on purpose (default false)" },
          says: described(text, "All that a learner is told when it fails hidden; never the input"),
        },
        ["id"],
      ),
    },
  };
}
