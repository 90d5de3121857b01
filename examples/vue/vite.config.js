import vue from "@vitejs/plugin-vue";

export default {
  plugins: [
    vue({
      template: {
        // Else Vue looks for a component of that name.
        compilerOptions: {
          isCustomElement: (tag) => tag === "nutgraf-summary",
        },
      },
    }),
  ],
  build: { target: "es2022" },
};
