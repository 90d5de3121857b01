// The temporary folder above holds the story and the installed package.
export default {
  server: { fs: { allow: [".."] } },
  build: { target: "es2022" },
};
