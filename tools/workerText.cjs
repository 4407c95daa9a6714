"use strict";

/*
 * A loader of webpack: the program of a worker, with all that it loads, as one text. A page that is opened from a folder has to
 * start its worker of text: there no browser starts one from a file.
 */

module.exports = () => {};

/** `request` is the worker's source with the loaders that are left for it. */
module.exports.pitch = function pitch(request) {
  const done = this.async();
  const { EntryPlugin, LoaderTargetPlugin, webworker } = this._compiler.webpack;
  const filename = "worker-text.js";
  const child = this._compilation.createChildCompiler("worker text", { filename, publicPath: "" }, [
    new webworker.WebWorkerTemplatePlugin(),
    new LoaderTargetPlugin("webworker"),
    new EntryPlugin(this.context, `!!${request}`, { name: "worker", asyncChunks: false }),
  ]);
  let text = null;
  child.hooks.thisCompilation.tap("workerText", (compilation) => {
    const { PROCESS_ASSETS_STAGE_OPTIMIZE_SIZE } = this._compiler.webpack.Compilation;
    // Small already, and without the mark of a source map that would not be there. It is handed on as text and not as a file.
    compilation.hooks.processAssets.tap({ name: "workerText", stage: PROCESS_ASSETS_STAGE_OPTIMIZE_SIZE + 1 }, () => {
      text = compilation.getAsset(filename)?.source.source().toString() ?? null;
      for (const { name } of compilation.getAssets()) compilation.deleteAsset(name);
    });
  });
  child.runAsChild((error, _entries, compilation) => {
    const problem = error ?? compilation.errors[0];
    if (problem || text === null) {
      done(problem ?? new Error("the worker has no text"));
      return;
    }
    for (const file of compilation.fileDependencies) this.addDependency(file);
    done(null, `export const text = ${JSON.stringify(text)};`);
  });
};
