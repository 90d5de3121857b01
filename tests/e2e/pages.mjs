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

const secret = (what) =>
  `This sentence stands ${what}, where no reader of this page can see it, and nobody else can read it either.`;

/** Each with what docs/page.md names as a limit: what is not read, in a page that is read all the same. */
export const limits = {
  "closed-shadow": `<sealed-note></sealed-note><script>
    document.querySelector("sealed-note").attachShadow({ mode: "closed" }).innerHTML = ${JSON.stringify(`<p>${secret("in a closed shadow tree")}</p>`)};
  </script>`,
  "other-origin": (address) =>
    `<iframe src="${address}" width="800" height="600"></iframe>`,
  "small-frame": `<iframe width="250" height="150" srcdoc="<p>${secret("in a small frame")}</p>"></iframe>`,
  details: `<details><summary>More</summary><p>${secret("behind a closed lid")}</p></details>`,
  "read-more": `<div style="height:0;overflow:hidden" hidden><p>${secret("behind a button that says read more")}</p></div><button>Read more</button>`,
  field: `<textarea>${secret("in a field")}</textarea><canvas>${secret("in a canvas")}</canvas><svg><text>${secret("in a picture")}</text></svg>`,
};

/** The story, with one of these at the end of it. */
export const withLimit = (limit) =>
  shell(storyHead, storyBody.replace("</article>", `${limit}</article>`));

/** For a frame of another origin. */
export const foreign = shell(
  "<title>Note</title>",
  `<p>${secret("in a frame of another origin")}</p>`,
);

/** Some sites hide everything until a script of theirs has run. */
export const allHidden = shell(
  storyHead,
  `<div style="display:none"><article><h1>${title}</h1>${paragraphs([...sentences, ...sentences.map((text) => `In March: ${text}`)])}</article></div>`,
);

/** A story that says in its head alone what it is called, who wrote it, and when. */
export const bareAbout = shell(
  `<title>Home</title><meta property="og:title" content="${title}"><meta name="author" content="Tora Lind">
   <meta property="article:published_time" content="2025-05-05"><meta property="og:description" content="The council has decided.">`,
  `<article>${paragraphs(sentences)}</article>`,
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

export const arabic = [
  "قرر مجلس الميناء يوم الاثنين أن تبحر العبارة بين المدينة والجزيرة طوال الليل ابتداء من أول يونيو المقبل.",
  "وكانت آخر سفينة تغادر منذ أربعين عاما في التاسعة مساء، وكان من يتأخر عنها ينام على مقاعد قاعة الانتظار.",
  "وقالت رئيسة البلدية إن المجلس سيدفع مليونا ومئتي ألف يورو كل عام لطاقمين إضافيين على متن السفينة.",
  "وطلبت الشركة ضعف هذا المبلغ، وهددت في مارس بأن توقف رحلة الصباح أيضا إذا لم تحصل على المال.",
  "وجمعت ممرضات المستشفى أكثر من أربعة آلاف توقيع من أجل سفينة الليل التي يحتاج إليها سكان الجزيرة.",
];

export const rightToLeft = `<!doctype html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>العبارة تبحر طوال الليل</title></head><body><article>
  <h1>العبارة تبحر طوال الليل</h1>
  ${paragraphs(arabic)}
</article></body></html>`;

/** Stories in other languages, with what sites there put around them. */
export const elsewhere = {
  de: {
    head: ["Lesedauer: 3 Minuten", "Anzeige"],
    texts: [
      "Das neue Wasserwerk von Neuhafen geht nach vier Jahren Bauzeit am Montag in Betrieb, teilte die Stadt mit.",
      "Bürgermeisterin Karin Holt sagte, das Werk werde die ganze Küste bis zum nächsten Sommer mit Trinkwasser versorgen.",
      "Die Kosten von 40 Millionen Euro tragen Stadt und Land je zur Hälfte, wie aus dem Haushalt hervorgeht.",
      "Das alte Werk am Fluss wird im Herbst abgerissen, an seiner Stelle soll ein kleiner Park entstehen.",
    ],
    tail: ["Das könnte Sie auch interessieren", "Tags: Wasser, Neuhafen"],
  },
  fr: {
    head: ["Temps de lecture : 2 min", "Publicité"],
    texts: [
      "La passerelle de Saint-Aubert rouvrira samedi après deux ans de travaux, a annoncé la mairie mercredi soir.",
      "Le maire, Luc Ferrand, a promis que les piétons et les cyclistes y passeraient sans payer dès le premier jour.",
      "Les travaux ont coûté trois millions d'euros, soit un tiers de plus que ce que la commune avait prévu.",
      "L'ancien bac, qui traversait la rivière depuis 1921, cessera son service à la fin du mois de septembre.",
    ],
    tail: ["À lire aussi", "Mots-clés : pont, rivière"],
  },
  hi: {
    head: ["विज्ञापन"],
    texts: [
      "नगर परिषद ने सोमवार को बताया कि पुराने बाज़ार के पास नया पुस्तकालय अगले महीने से सबके लिए खुल जाएगा।",
      "महापौर सुनीता राव ने कहा कि बच्चों को वहाँ किताबें बिना किसी शुल्क के मिलेंगी और शाम तक पढ़ने की जगह होगी।",
      "इमारत पर दो करोड़ रुपये खर्च हुए हैं और इसका आधा हिस्सा राज्य सरकार ने दिया है।",
      "पुराना पुस्तकालय पिछले साल की बाढ़ में बंद हो गया था और उसकी आधी किताबें ख़राब हो गई थीं।",
    ],
    tail: ["ये भी पढ़ें"],
  },
  ja: {
    head: ["広告"],
    texts: [
      "港町の市議会は月曜日、島と本土を結ぶ船を六月から終夜運航することを全会一致で決めた。",
      "市長は会見で、病院で夜遅くまで働く人たちのために二組の乗組員を新たに雇うと述べた。",
      "これまでは最終便が午後九時に出ていたため、乗り遅れた人は待合室で朝まで過ごしていた。",
      "議会は最初の冬が終わった後に利用者の数を調べ、必要なら小さい船に替えるとしている。",
    ],
    tail: ["関連記事"],
  },
};

export const inLanguage = (language) => {
  const { head, texts, tail } = elsewhere[language];
  return shell(
    "<title>Test</title>",
    `<main><article>${paragraphs([...head, ...texts, ...tail])}<ul><li><a href="/a">${texts[0].slice(0, 20)}</a></li></ul></article></main>`,
  ).replace('lang="en"', `lang="${language}"`);
};

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
