// VitePress's own look, with pictures that nutgraf draws on the page.

import type { Theme } from "vitepress";
import DefaultTheme from "vitepress/theme";
import { h } from "vue";
import LivePicture from "./LivePicture.vue";
import PageSummary from "./PageSummary.vue";
import "./look.css";

export default {
  extends: DefaultTheme,
  // Every page shows what it is about, by the means that it documents.
  Layout: () =>
    h(DefaultTheme.Layout, null, { "doc-before": () => h(PageSummary) }),
  enhanceApp({ app }) {
    app.component("LivePicture", LivePicture);
  },
} satisfies Theme;
