export default {
  // React's new way of compiling JSX, without a plugin.
  oxc: { jsx: { runtime: "automatic" } },
  build: { target: "es2022" },
};
