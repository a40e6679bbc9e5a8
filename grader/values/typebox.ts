// The door to typebox: schemas of options and files, and what checks data against them. The build makes it one file, as
// typebox is hundreds, which every process and every thread of the grader would read.

export { default as Type, type Static, type TObject } from "typebox";
export { Compile } from "typebox/compile";
export { Errors } from "typebox/schema";
export { Settings } from "typebox/system";
export { default as Value } from "typebox/value";
