// VitePress's own look, with pictures that nutgraf draws on the page, and each page's summary by the element itself.

import { type Theme, useRoute } from "vitepress";
import DefaultTheme from "vitepress/theme";
import { defineComponent, h, onMounted } from "vue";
import LivePicture from "./LivePicture.vue";
import "./look.css";

const heading = "This page in three sentences";

/** Folded, so that it loads no wasm until somebody wants it. */
const PageSummary = defineComponent(() => {
  const route = useRoute();
  onMounted(() => import("nutgraf/element"));
  return () =>
    // What is made from the types has no sentences to choose; that of the element shows it anyway.
    /\/(api|element)\b/.test(route.path)
      ? null
      : h("section", { "aria-label": "Summary" }, [
          h(
            "nutgraf-summary",
            {
              class: "page-summary",
              for: ".vp-doc",
              length: "3",
              open: "false",
              heading,
            },
            heading,
          ),
        ]);
});

export default {
  extends: DefaultTheme,
  Layout: () =>
    h(DefaultTheme.Layout, null, { "doc-before": () => h(PageSummary) }),
  enhanceApp({ app }) {
    app.component("LivePicture", LivePicture);
  },
} satisfies Theme;
