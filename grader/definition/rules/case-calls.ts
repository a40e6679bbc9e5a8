import type { Diagnostic } from "../../values/diagnostic.ts";
import type { Rule } from "../rule.ts";

/** Call limits name arguments that are functions; argument projections of functions go to function parameters. */
export const caseCalls: Rule = (problem, source) => {
  const diagnostics: Diagnostic[] = [];
  problem.groups.forEach((group, g) => {
    group.cases.forEach((one, c) => {
      const spec = problem.functions.find((candidate) => candidate.name === one.call);
      if (spec === undefined) return;
      const isFunction = (name: string) =>
        spec.takes.some((parameter) => parameter.name === name && parameter.type.kind === "function");
      for (const name of Object.keys(one.calls)) {
        if (isFunction(name)) continue;
        diagnostics.push({
          place: source.keyPlaceOf(["groups", g, "cases", c, "calls", name]),
          code: "calls-of-no-function",
          message: `Cannot limit the calls of "${name}" as "${spec.name}" takes no function of that name`,
        });
      }
      for (const [name, argument] of Object.entries(one.arguments)) {
        if ((argument.kind === "view") === isFunction(name)) continue;
        diagnostics.push({
          place: source.keyPlaceOf(["groups", g, "cases", c, "arguments", name]),
          code: "argument-kind",
          message:
            argument.kind === "view"
              ? `Cannot pass a function for "${name}" as its type is no function`
              : `Cannot pass a value for "${name}" as its type is a function`,
          hint: "compare with the types under functions",
        });
      }
    });
  });
  return diagnostics;
};
