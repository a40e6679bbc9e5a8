import { readFileSync } from "node:fs";
import { relative } from "node:path";
import { stripVTControlCharacters, styleText } from "node:util";
import type { TestCase, TestModule } from "vitest/node";

// A vitest reporter, carried by every handout as saddlepoint/reporter.js: one line a problem, then the first failure in
// full. A screen of red teaches less than one mistake that is explained.

const WORDS = {
  en: {
    summary: (passed: number, total: number) => `${passed} of ${total} public cases pass.`,
    done: "All public cases pass. The official grader also tries hidden ones, and judges the answers to your own numbers: read the statement once more for its edge cases.",
    more: (count: number) => (count === 1 ? "1 more case fails." : `${count} more cases fail.`),
    unreadable: "cannot be loaded",
  },
  zh: {
    summary: (passed: number, total: number) => `${total} 个公开用例中通过了 ${passed} 个。`,
    done: "全部公开用例通过。正式评分还有隐藏用例，并会评判你自己那组数的答案：请再读一遍题目中的边界情形。",
    more: (count: number) => `还有 ${count} 个用例未通过。`,
    unreadable: "无法加载",
  },
};

export default class Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly { message: string }[]): void {
    const handout = JSON.parse(readFileSync(new URL("./handout.json", import.meta.url), "utf8")) as {
      language: "en" | "zh";
      problems: string[];
    };
    const language = (process.env.SADDLEPOINT_LANG ?? handout.language).startsWith("zh") ? "zh" : "en";
    const words = WORDS[language];
    const order = (module: TestModule) =>
      handout.problems.findIndex((slug) => module.moduleId.includes(`/${slug}.test.`));
    const isOurs = (module: TestModule) => order(module) >= 0;
    // A learner's own tests come last.
    const rank = (module: TestModule) => (isOurs(module) ? order(module) : handout.problems.length);
    const sorted = [...modules].sort((a, b) => rank(a) - rank(b));
    const lines: string[] = [""];
    let first: { title: string; text: string } | undefined;
    let passed = 0;
    let total = 0;
    let failures = 0;
    let skipped = false;
    for (const module of sorted) {
      const slug = handout.problems[order(module)] ?? relative(process.cwd(), module.moduleId);
      const all = [...module.children.allTests()];
      const tests = all.filter((test) => test.result().state !== "skipped");
      skipped ||= tests.length < all.length;
      const good = tests.filter((test) => test.result().state === "passed");
      const broken = module.errors()[0];
      if (tests.length === 0 && broken === undefined) continue;
      failures += tests.length - good.length;
      if (isOurs(module)) {
        passed += good.length;
        total += tests.length;
      }
      const ok = broken === undefined && good.length === tests.length;
      lines.push(
        `  ${ok ? paint("green", "✓") : paint("red", "✗")} ${slug.padEnd(32)} ${broken === undefined ? `${good.length}/${tests.length}` : words.unreadable}`,
      );
      const failed = tests.find((test) => test.result().state === "failed");
      if (first === undefined && broken !== undefined)
        first = { title: isOurs(module) ? `src/${slug}.ts` : slug, text: cleaned(broken.message) };
      if (first === undefined && failed !== undefined) {
        first = { title: failed.name, text: messageOf(failed) };
        failures -= 1;
      }
    }
    for (const error of unhandled) first ??= { title: "", text: cleaned(error.message) };
    if (total > 0) lines.push("", words.summary(passed, total));
    if (first !== undefined) {
      lines.push("", paint("bold", `✗ ${first.title}`), indent(first.text));
      if (failures > 0) lines.push("", words.more(failures));
    } else if (total > 0 && !skipped) {
      lines.push(words.done);
    }
    process.stdout.write(`${lines.join("\n")}\n`);
  }
}

function messageOf(test: TestCase): string {
  return cleaned(test.result().errors?.[0]?.message ?? "");
}

function cleaned(message: string): string {
  // A compiler colours its messages; what is redirected to a file should be plain.
  return stripVTControlCharacters(message).replaceAll(process.cwd(), ".").trim();
}

function indent(text: string): string {
  return text.replace(/^/gm, "  ");
}

function paint(style: "green" | "red" | "bold", text: string): string {
  return process.stdout.isTTY && process.env.NO_COLOR === undefined ? styleText(style, text) : text;
}
