// Says in plain words why a block is no part of the article.

// Where the library's own word, without its hyphens, says it well ("byline",
// "photo credit"), there is no entry.
const NAMES: Record<string, string> = {
  "app-prompt": "asks to install an app",
  "comment-prompt": "asks for comments",
  "date-line": "date of the page",
  "donation-prompt": "asks for money",
  "end-marker": "after the end of the story",
  "feedback-prompt": "asks for an opinion",
  "follow-prompt": "asks to follow",
  "form-hint": "part of a form",
  "log-in-prompt": "asks to log in",
  "newsletter-prompt": "asks to subscribe",
  player: "label of a player",
  "read-time": "time to read",
  "related-link": "link to another story",
  "share-prompt": "asks to share",
  "site-name": "name of the site",
  "subscribe-prompt": "asks to subscribe",
  "syndication-note": "where the story came from",
};

export function leftOutName(reason: string): string {
  return NAMES[reason] ?? reason.replaceAll("-", " ");
}
