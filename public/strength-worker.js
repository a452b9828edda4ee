// Starts the worker's program with the wasm that the page hands it: the page has checked that it is the right one, and
// a worker that may ask for nothing can't be told from outside what to run.
import { initSync } from "./strength.js";

onmessage = ({ data }) => initSync({ module: data });
