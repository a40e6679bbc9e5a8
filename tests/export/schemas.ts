import Type, { type TSchema } from "typebox";
import { Compile } from "typebox/compile";

// What other systems accept, transcribed from their documents; nothing beyond it may be in a file, so that a name that is
// misspelt is found.

const closed = { additionalProperties: false };
const optional = Type.Optional;
const oneOf = (...values: string[]) => Type.Union(values.map((value) => Type.Literal(value)));

const gradescopeFormat = oneOf("text", "html", "simple_format", "md", "ansi");
const gradescopeVisibility = oneOf("hidden", "after_due_date", "after_published", "visible");
export const gradescope = Type.Object(
  {
    score: optional(Type.Number()),
    execution_time: optional(Type.Number()),
    output: optional(Type.String()),
    output_format: optional(gradescopeFormat),
    test_output_format: optional(gradescopeFormat),
    test_name_format: optional(gradescopeFormat),
    visibility: optional(gradescopeVisibility),
    stdout_visibility: optional(gradescopeVisibility),
    extra_data: optional(Type.Object({})),
    tests: optional(
      Type.Array(
        Type.Object(
          {
            score: optional(Type.Number()),
            max_score: optional(Type.Number()),
            status: optional(oneOf("passed", "failed")),
            name: optional(Type.String()),
            name_format: optional(gradescopeFormat),
            number: optional(Type.String()),
            output: optional(Type.String()),
            output_format: optional(gradescopeFormat),
            tags: optional(Type.Array(Type.String())),
            visibility: optional(gradescopeVisibility),
            extra_data: optional(Type.Object({})),
          },
          closed,
        ),
      ),
    ),
  },
  closed,
);

const prairielearnTest = Type.Object(
  {
    name: optional(Type.String()),
    description: optional(Type.String()),
    // Missing on any test, points are hidden for all.
    points: Type.Number(),
    max_points: Type.Number(),
    message: optional(Type.String()),
    output: optional(Type.String()),
  },
  closed,
);
export const prairielearn = Type.Union([
  Type.Object({ gradable: Type.Literal(false), format_errors: Type.Array(Type.String()) }, closed),
  Type.Object(
    {
      gradable: Type.Literal(true),
      score: Type.Number({ minimum: 0, maximum: 1 }),
      message: optional(Type.String()),
      output: optional(Type.String()),
      tests: Type.Array(prairielearnTest),
    },
    closed,
  ),
]);

const exercismTest = { name: Type.String({ minLength: 1 }), output: optional(Type.String({ maxLength: 500 })) };
export const exercism = Type.Union([
  Type.Object(
    {
      version: Type.Literal(3),
      status: Type.Literal("error"),
      message: Type.String({ minLength: 1, maxLength: 65_535 }),
    },
    closed,
  ),
  Type.Object(
    {
      version: Type.Literal(3),
      status: oneOf("pass", "fail"),
      tests: Type.Array(
        Type.Union([
          Type.Object({ ...exercismTest, status: Type.Literal("pass") }, closed),
          Type.Object(
            { ...exercismTest, status: oneOf("fail", "error"), message: Type.String({ minLength: 1 }) },
            closed,
          ),
        ]),
        { minItems: 1 },
      ),
    },
    closed,
  ),
]);

export const githubClassroom = Type.Object(
  {
    version: Type.Literal(1),
    status: oneOf("pass", "fail", "error"),
    max_score: Type.Number({ minimum: 0 }),
    // Without any test the log would print 0/0.
    tests: Type.Array(
      Type.Object(
        {
          name: Type.String(),
          status: oneOf("pass", "fail", "error"),
          score: Type.Number({ minimum: 0 }),
          message: Type.Union([Type.String(), Type.Null()]),
          test_code: Type.String(),
          filename: Type.String(),
          line_no: Type.Integer(),
        },
        closed,
      ),
      { minItems: 1 },
    ),
  },
  closed,
);

const check50Result = Type.Object(
  {
    name: Type.String(),
    description: Type.String(),
    passed: Type.Union([Type.Boolean(), Type.Null()]),
    log: Type.Array(Type.String()),
    cause: Type.Union([Type.Null(), Type.Object({ rationale: Type.String(), help: optional(Type.String()) }, closed)]),
    data: Type.Object({}),
    dependency: Type.Union([Type.String(), Type.Null()]),
  },
  closed,
);
export const check50 = Type.Union([
  Type.Object({ slug: Type.String(), results: Type.Array(check50Result), version: Type.String() }, closed),
  Type.Object(
    {
      slug: Type.String(),
      error: Type.Object(
        { type: Type.String(), value: Type.String(), traceback: Type.Array(Type.String()), data: Type.Object({}) },
        closed,
      ),
      version: Type.String(),
    },
    closed,
  ),
]);

/** What is wrong with data, as a schema sees it; empty where nothing is. */
export function mistakes(schema: TSchema, data: unknown): string[] {
  return [...Compile(schema).Errors(data)].map((error) => `${error.instancePath}: ${error.message}`);
}

const count = Type.String({ pattern: "^\\d+$" });
const name = Type.String({ minLength: 1 });

/** JUnit XML as GitLab and Jenkins read it: elements, their attributes, and what may stand in them. */
export const JUNIT: Readonly<Record<string, { readonly attributes: TSchema; readonly children: readonly string[] }>> = {
  testsuites: {
    attributes: Type.Object(
      { name, tests: count, failures: count, errors: count, skipped: count, time: count },
      closed,
    ),
    children: ["testsuite"],
  },
  testsuite: {
    attributes: Type.Object(
      { name, tests: count, failures: count, errors: count, skipped: count, time: count },
      closed,
    ),
    children: ["properties", "testcase"],
  },
  properties: { attributes: Type.Object({}, closed), children: ["property"] },
  property: { attributes: Type.Object({ name, value: Type.String() }, closed), children: [] },
  testcase: {
    attributes: Type.Object({ name, classname: name, time: count }, closed),
    children: ["skipped", "failure", "error", "system-out"],
  },
  skipped: { attributes: Type.Object({ message: name }, closed), children: [] },
  failure: { attributes: Type.Object({ message: name, type: name }, closed), children: ["#text"] },
  error: { attributes: Type.Object({ message: name, type: name }, closed), children: ["#text"] },
  "system-out": { attributes: Type.Object({}, closed), children: ["#text"] },
};
