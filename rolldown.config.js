// Bundles what a handout carries: the grader's own judging and words, without any package to install.
const bundle = (name) => ({
  input: `dist/handout/${name}.js`,
  platform: "node",
  output: { file: `dist/handout/bundle/${name}.js`, format: "esm" },
});

export default [bundle("runtime"), bundle("reporter")];
