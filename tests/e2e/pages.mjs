// Pages that we wrote ourselves, with the clutter of real ones, for the page reader and the extension.

export const sentences = [
  "The ferry between Port Alma and the island of Skar will run all night from the first of June, the harbour council decided on Monday.",
  "For forty years the last boat left at nine in the evening, and whoever missed it slept on the benches of the waiting room.",
  "Mayor Anna Lund said the council would pay 1.2 million euros a year for two more crews.",
  "The shipping line had asked for twice as much, and threatened in March to stop the morning boat as well.",
  "Nurses at the hospital in Port Alma, many of whom live on Skar, had collected 4,300 signatures for the night boat.",
  "“I have rowed home twice this winter,” said Emil Brekke, who works in the emergency ward and lives above the old cannery.",
  "The council will look at the numbers again after the first winter, and may then order a smaller boat.",
];

const paragraphs = (texts) => texts.map((text) => `<p>${text}</p>`).join("\n");

const shell = (head, body) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;

const clutter = {
  before: `<header><nav><a href="/">Home</a> <a href="/news">News</a> <a href="/sport">Sport</a></nav></header>`,
  after: `<aside class="related-stories"><h2>Related stories</h2><ul>
      <li><a href="/a">Storm takes the roof of the cannery</a></li>
      <li><a href="/b">Ten walks along the coast of Skar</a></li></ul></aside>
    <div class="newsletter-signup"><p>Get the harbour news every morning, straight to your inbox, and never miss a boat again.</p></div>
    <footer>© The Port Alma Post. All rights reserved.</footer>`,
};

export const title = "Ferry to Skar will run all night";

const storyHead = `<title>${title} - The Port Alma Post</title>
  <meta property="og:site_name" content="The Port Alma Post">
  <script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"NewsArticle","headline":"${title}",
    "author":{"@type":"Person","name":"Tora Lind"},"datePublished":"2025-05-05T08:00:00Z","publisher":{"name":"The Port Alma Post"}}]}</script>`;

const storyBody = `${clutter.before}<main><article><h1>${title}</h1>
  <p class="byline">By Tora Lind</p>
  <figure><img src="data:," alt=""><figcaption>The ferry Havørn leaves Port Alma on a calm evening in April.</figcaption></figure>
  ${paragraphs(sentences.slice(0, 3))}
  <div class="ad-slot"><p>Advertisement</p></div>
  ${paragraphs(sentences.slice(3))}
  </article></main>${clutter.after}`;

/** A plain news story. */
export const story = shell(storyHead, storyBody);

/** The same story behind the strictest of policies. */
export const strict = story.replace(
  "<title>",
  `<meta http-equiv="content-security-policy" content="default-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'"><title>`,
);

/** The smallest of files that a browser takes for a PDF. */
export const pdf = {
  headers: { "content-type": "application/pdf" },
  body: `%PDF-1.4
1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj
2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj
3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >> endobj
trailer << /Root 1 0 R >>
%%EOF`,
};

/** The same story, put there by a script, with a link that shows another without loading a page. */
export const scripted = (other) =>
  shell(
    "<title>The Port Alma Post</title>",
    `<div id="app"></div><script>
      const stories = ${JSON.stringify({ ferry: storyBody, other })};
      const show = (name) => { document.title = name; document.getElementById("app").innerHTML = stories[name]; };
      setTimeout(() => show("ferry"), 50);
      globalThis.go = () => { history.pushState({}, "", "/other"); show("other"); };
    </script>`,
  );

export const otherBody = `<article><h1>Old tide mill turns again</h1>
  <p>The tide mill of Port Alma turned again on Monday, forty years after it was shut, and now lights the harbour at night.</p>
  <p>It was the mayor who had promised in 2021 to reopen the mill before the summer, and the miller's grandson who mended the wheel.</p>
  <p>Every tide gives enough power for sixty street lamps, the engineer Nils Aas told the crowd that had come to see the wheel.</p></article>`;

/** What hides things, nests trees and frames, and writes from right to left. */
export const hidden = shell(
  storyHead,
  storyBody.replace(
    "</article>",
    `<p style="display:none">This sentence about a secret tunnel under the harbour is hidden and must never be found by anyone.</p>
     <p style="visibility:hidden">This sentence about an invisible lighthouse is hidden too, and nobody should ever be shown it.</p></article>`,
  ),
);

export const shadow = shell(
  storyHead,
  `<story-view></story-view><script>
    const root = document.querySelector("story-view").attachShadow({ mode: "open" });
    root.innerHTML = ${JSON.stringify(`<article>${paragraphs(sentences)}<slot></slot></article>`)};
  </script>`,
);

export const framed = (address) =>
  shell(
    storyHead,
    `<h1>${title}</h1><iframe src="${address}" width="800" height="600"></iframe>`,
  );

export const rightToLeft = `<!doctype html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>العبارة تبحر طوال الليل</title></head><body><article>
  <h1>العبارة تبحر طوال الليل</h1>
  <p>قرر مجلس الميناء يوم الاثنين أن تبحر العبارة بين المدينة والجزيرة طوال الليل ابتداء من أول يونيو المقبل.</p>
  <p>وكانت آخر سفينة تغادر منذ أربعين عاما في التاسعة مساء، وكان من يتأخر عنها ينام على مقاعد قاعة الانتظار.</p>
  <p>وقالت رئيسة البلدية إن المجلس سيدفع مليونا ومئتي ألف يورو كل عام لطاقمين إضافيين على متن السفينة.</p>
  <p>وطلبت الشركة ضعف هذا المبلغ، وهددت في مارس بأن توقف رحلة الصباح أيضا إذا لم تحصل على المال.</p>
  <p>وجمعت ممرضات المستشفى أكثر من أربعة آلاف توقيع من أجل سفينة الليل التي يحتاج إليها سكان الجزيرة.</p>
</article></body></html>`;

const teaser = (index) =>
  `<article><h3><a href="/story-${index}">Council decides about boat number ${index}</a></h3><p>The harbour council met again on Monday.</p></article>`;

/** Pages that are no article, each with what the reader should be told. */
export const noArticles = {
  list: shell(
    "<title>The Port Alma Post</title>",
    `${clutter.before}<main>${Array.from({ length: 14 }, (_, index) => teaser(index)).join("")}</main>`,
  ),
  form: shell(
    "<title>Sign in</title>",
    `<main><h1>Sign in to the harbour office</h1><form><label>Name <input></label><label>Password <input type="password"></label>
     <button>Sign in</button></form><p>Forgot your password? Ask the harbour master.</p></main>`,
  ),
  "too-little": shell(
    "<title>Ferry times</title>",
    "<h1>Ferry times</h1><p>The next boat leaves at nine. Please be on time.</p>",
  ),
  empty: shell("<title>Nothing</title>", "<main></main>"),
};

const linked = (text, word) =>
  text.replace(word, `<a href="/${encodeURIComponent(word)}">${word}</a>`);

/** What a page may put into the middle of its article, or around a part of it: the article all the same, or not. */
export const inTheMiddle = {
  // A site put together from cards, one of them almost all link.
  cards: shell(
    storyHead,
    `<article><h1>${title}</h1>${sentences
      .map((text, index) => {
        const words = index === 2 ? linked(text, "for two more crews") : text;
        return `<div class="card collection-item"><div class="card-content"><p>${words}</p></div></div>`;
      })
      .join("\n")}</article>`,
  ),
  // A post of a network.
  post: shell(
    storyHead,
    storyBody.replace(
      '<div class="ad-slot">',
      `<div class="social-media-embed"><blockquote class="twitter-tweet"><p>Rowed home again, and the wind was against me all the way to Skar.
       <a href="https://example.com/1">example.com/1</a></p>Emil Brekke (@brekke) <a href="https://example.com/2">May 4, 2025</a></blockquote></div><div class="ad-slot">`,
    ),
  ),
  // A box of links, behind which the text goes on.
  box: shell(
    storyHead,
    `<article><h1>${title}</h1>${paragraphs(sentences.slice(0, 5))}
     <h2>À lire aussi</h2><p><a href="/a">Storm takes the roof of the cannery</a></p>
     ${paragraphs([`${sentences[5]} He had asked the council for a boat three times before.`])}</article>`,
  ),
  // A line before the first paragraph, and a quotation beside a picture.
  line: shell(
    storyHead,
    `<article><h1>${title}</h1><p>PORT ALMA, HARBOUR OFFICE</p>${paragraphs(sentences.slice(0, 5))}
     <blockquote><p><img src="data:," alt=""></p><p>“I have rowed home twice this winter, and nobody came to fetch me.”</p></blockquote>
     ${paragraphs(sentences.slice(6))}</article>`,
  ),
};

/** As long a page as there are, with the markup that such pages have: `megabytes` of HTML, a third of it text. */
export function longPage(megabytes) {
  const markup =
    'class="layout-column text-body paragraph-block" data-component="text-block" data-tracking="story:body:paragraph:view" data-id="0123456789abcdef"';
  const part = `<section class="part"><h2>Part</h2>${sentences
    .map(
      (text) =>
        `<div ${markup}><p ${markup}>${text.replace("the", '<a href="/places/the-harbour-of-port-alma">the</a>')}</p></div>`,
    )
    .join("\n")}</section>`;
  const parts = Math.ceil((megabytes * 1_000_000) / part.length);
  return shell(
    "<title>All reports on the ferry</title>",
    `${clutter.before}<main><article>${part.repeat(parts)}</article></main>`,
  );
}

/** `megabytes` of paragraphs, and nothing else. */
export function barePage(megabytes) {
  const text = paragraphs(sentences);
  const times = Math.ceil((megabytes * 1_000_000) / text.length);
  return shell(
    "<title>All that was said about the ferry</title>",
    `<article>${`${text}\n`.repeat(times)}</article>`,
  );
}
