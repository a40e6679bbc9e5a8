import type { HandoutContext } from "./handout-context.ts";

// Words that several commands of a handout share.

export function unknownProblem(asked: string, { handout, language }: HandoutContext): string {
  const known = handout.problems.join(", ");
  return language === "zh"
    ? `没有题目“${asked}”；已有题目：${known}`
    : `There is no problem "${asked}"; known problems are ${known}`;
}

export function notInstalled(language: "en" | "zh"): string {
  return language === "zh"
    ? "还没有安装所需的软件包：请先运行 npm install"
    : "The packages are not installed yet: run npm install first";
}
