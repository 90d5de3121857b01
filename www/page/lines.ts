// Lines that sites put around their stories, known by their words, in the languages that the core has no such list for,
// and what only a page shows: galleries, counters, a reporter's own line.

const NAME = String.raw`\p{Lu}[\p{L}.'’-]*`;
const NAMES = `${NAME}(?: (?:(?:de|da|van|von|and|&|,) )*${NAME})*`;

/** Each stands for a whole line of at most so many words. */
const LINES: [words: number, line: RegExp][] = [
  [
    8,
    /^(image|photo|slide|picture|bild|foto|imagen|imagem)? ?\d+ (of|von|de|di|sur|из)( \/)? \d+$/iu,
  ],
  [
    2,
    /^(close|highlights|opinion|advertisement|anzeige|werbung|publicit[eé]|publicidade?|pubblicità|iklan|реклама|advertentie|reklam|reklama|quảng cáo|広告|广告|廣告|광고|إعلان|विज्ञापन)$/iu,
  ],
  [
    3,
    /^(opinion|staff|guest|contributing) (columnist|writer|contributor|editor)$/iu,
  ],
  [
    6,
    /^[\d.,]+( ?[km])?( (views?|reads?|letture|visualizzazioni|vues|aufrufe|visitas|visualizações|просмотр\p{L}*))?$|^(letture|visualizzazioni|aufrufe|visualizações|просмотров)$/iu,
  ],
  [
    8,
    /^(tempo de leitura|tempo di lettura|tiempo de lectura|temps de lecture|lesezeit|lesedauer|leestijd|время чтения|czas czytania|okuma süresi|waktu baca).*$/iu,
  ],
  [
    8,
    /^(share|tweet|submit|pin|pint|whatsapp|facebook|twitter|e-?mail|print|telegram|baixar|download|copy|reddit|linkedin|save|teilen|partager|compartir|compartilhar|condividi|поделиться|paylaş|[|/,\s])+$/iu,
  ],
  [
    30,
    /^\S.{3,160} contributed( (reporting|to this (report|story|article)))?( from .*)?\.?$/u,
  ],
  [
    40,
    /\b(may|can) be (reached|contacted) at \S+@|^e-?mail .{3,60} at \S+@|\bfollow (him|her|them|us|me)\b.{0,30} (@\w|on (twitter|facebook|instagram))|^reach the reporters?\b|^(twitter|facebook)\.com\/\S+$|^follow \S+( \S+)? (full )?coverage\b/iu,
  ],
  [
    45,
    /\b(sign up|subscribe) (to|for) (our|the|\S+['’]s) .{0,30}newsletter|\bnewsletters?\b.{0,40}\b(inbox|sign up)|\b(meet|right in|straight to) your inbox\b|^get (breaking|the latest|our).{0,40}(alerts?|reports?|inbox)\b/iu,
  ],
  [
    45,
    new RegExp(
      String.raw`^${NAMES} is (an? |the )?.{0,40}\b(reporter|writer|editor|correspondent|columnist|journalist|freelancer?|curator|contributor)\b`,
      "u",
    ),
  ],
  [
    45,
    /^(join|visit) our .{3,60}|^if you have a (news )?tip\b|^(the )?(views|opinions) (and|expressed)\b.{0,80}\bauthor/iu,
  ],
  [
    60,
    /^(this (document|article|material) is subject to copyright|citation: .*retrieved|copyright [@©(]|©)|\bearn an? affiliate commission\b/iu,
  ],
  [
    45,
    /^(atenção|atención|attention|achtung|внимание|note|aviso)\s?:.*\b(comentários|comentarios|commentaires|kommentare|комментари\p{L}*|comments)\b/iu,
  ],
  [
    12,
    /^(add|post|добавить|написать|оставить|ajouter|agregar|adicionar|aggiungi|deixe) (an? |un |uma? )?(review|comment|отзыв|комментарий|commentaire|comentario|comentário|commento)( ?\(\+\))?$/iu,
  ],
  [
    30,
    /^(tags|etiquetas|schlagw[öo]rter|mots[- ]cl[ée]s|теги|метки|etiketler|tagi)\s?:? .*$/iu,
  ],
  [
    30,
    /^(related( (post|story|article|stories))?|read (more|also)|see more|mehr zum thema|lesen sie auch|lire aussi|à lire aussi|lee también|leia (também|mais)|veja também|leggi anche|lees ook|читайте также|czytaj też|baca juga|ayrıca okuyun|xem thêm|関連記事|相关阅读|관련기사|اقرأ أيضا)\s?[:：|].*$/iu,
  ],
];

/** A line that says only when, perhaps where and by whom; digits, or it would be a sentence. */
const WHEN =
  /^(?=.*\d)(?:[\p{P}\s\d|+]|(?<!\p{L})(?:\p{L}{2,9}-feira|today|yesterday|updated|published|posted|heute|hoy|hoje|oggi|gestern|сегодня|at|on|um|uhr|de|às|as|a las|a|am|pm|p\.?m|et|pt|est|edt|gmt|utc|cet|ist|bst|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|tue|wed|thu|fri|sat|sun)|jan\p{L}*|feb\p{L}*|mar|march|märz|marzo|março|apr\p{L}*|may|mai|mayo|maio|maggio|jun\p{L}*|jul\p{L}*|aug\p{L}*|ago\p{L}*|sep\p{L}*|set\p{L}*|o[ck]t\p{L}*|out\p{L}*|ott\p{L}*|nov\p{L}*|de[cz]\p{L}*|dic\p{L}*|fev\p{L}*|abr\p{L}*|ene\p{L}*|gen\p{L}*|giu\p{L}*|lug\p{L}*|sábado|domingo|segunda|terça|quarta|quinta|sexta|cbs|abc|nbc|ap|news|reuters)(?!\p{L}))+$/iu;

/** Behind such a line, late in the text, nothing is the article's. */
const ENDS = [
  /^(more (great )?.{0,30}stories|more .{2,20} news|want more stories.*|most (read|popular).*|you (may|might) (also )?(like|enjoy).*|recommended.*|about the authors?)$/iu,
  /^(kommentare|mehr zum thema|das könnte (sie|dich) (auch )?interessieren|commentaires|sur le même sujet|à lire aussi|comentarios|te puede interesar|noticias relacionadas|comentários|veja também|leia também|relacionad[ao]s|commenti|leggi anche|potrebbe interessarti|reacties|lees ook|отзывы|комментарии|читайте также|похожие (статьи|новости)|самые популярные.*|komentarze|czytaj (także|też)|yorumlar|ilgili haberler|baca juga|komentar|bình luận|tin liên quan|関連記事|コメント|相关阅读|相关新闻|评论|관련기사|댓글|اقرأ أيضا|التعليقات|ये भी पढ़ें|टिप्पणियाँ)(\s?\(?\d*\)?)?:?$/iu,
];

/** Behind "About Example Corp" a firm speaks of itself. */
const ABOUT = new RegExp(
  `^(About|ABOUT|Über|Acerca de|À propos de|Sobre) (the )?${NAMES}:?$`,
  "u",
);

export function isClutterLine(line: string, words: number): boolean {
  return (
    (words <= 16 && WHEN.test(line)) ||
    LINES.some(([most, pattern]) => words <= most && pattern.test(line))
  );
}

export function endsArticle(line: string, words: number): boolean {
  return words <= 8 && ENDS.some((pattern) => pattern.test(line));
}

export function opensSelfPortrait(line: string, words: number): boolean {
  return words <= 7 && ABOUT.test(line);
}
