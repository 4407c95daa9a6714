// node --import …/measureAtExit.mjs PROGRAM: what the whole process took, start-up included, goes to a file at its end.
import { writeFileSync } from "node:fs";
import { performance } from "node:perf_hooks";

process.on("exit", () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const measured = {
    cpuMs: (userCPUTime + systemCPUTime) / 1000,
    wallMs: performance.now(),
    peakMiB: maxRSS / 1024,
  };
  writeFileSync(process.env.BENCH_MEASURED, JSON.stringify(measured));
});
