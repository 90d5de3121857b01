// `nutgraf/summarizer` in Node: the contract's rows, and what stands around them.

import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { analyze } from "nutgraf";
import { CreateMonitor, Summarizer } from "nutgraf/summarizer";
import { languages } from "../../dist/summarizer/languages.js";
import { escapeMarkdown } from "../../dist/summarizer/markdown.js";
import { rows } from "../summarizer/rows.mjs";
import { story } from "../summarizer/texts.mjs";
import { runFresh } from "./fresh.mjs";

suite("the contract in Node", () => {
  for (const { section, says, check } of rows) {
    test(`§ ${section}: ${says}`, () => check({ Summarizer, CreateMonitor }));
  }
});

suite("languages that are said to be available", () => {
  const texts = {
    ar: "أعيد فتح الميناء يوم الاثنين. قالت رئيسة البلدية إن الإصلاح كلف أربعة ملايين يورو.",
    de: "Der Hafen ist seit Montag wieder offen. Die Bürgermeisterin sagte, dass die Arbeiten vier Millionen Euro gekostet haben.",
    en: "The harbour has been open again since Monday. The mayor said that the work had cost four million euros.",
    es: "El puerto está abierto de nuevo desde el lunes. La alcaldesa dijo que las obras costaron cuatro millones de euros.",
    fr: "Le port est de nouveau ouvert depuis lundi. La maire a dit que les travaux ont coûté quatre millions d'euros.",
    hi: "बंदरगाह सोमवार से फिर खुला है। महापौर ने कहा कि मरम्मत पर चालीस लाख यूरो खर्च हुए।",
    it: "Il porto è di nuovo aperto da lunedì. La sindaca ha detto che i lavori sono costati quattro milioni di euro.",
    ja: "港は月曜日から再び開いている。市長は工事に四百万ユーロかかったと述べた。",
    ko: "항구가 월요일에 다시 열렸다. 시장은 공사에 사백만 유로가 들었다고 말했다.",
    nl: "De haven is sinds maandag weer open. De burgemeester zei dat het werk vier miljoen euro heeft gekost en dat het niet langer duurde dan een jaar.",
    pl: "Port jest znowu otwarty od poniedziałku. Burmistrzyni powiedziała, że prace kosztowały cztery miliony euro.",
    pt: "O porto está aberto de novo desde segunda-feira. A prefeita disse que as obras não custaram mais de quatro milhões de euros.",
    ru: "Порт снова открыт с понедельника. Мэр сказала, что работы стоили четыре миллиона евро.",
    tr: "Liman pazartesi gününden beri yeniden açık. Belediye başkanı, çalışmaların dört milyon avroya mal olduğunu söyledi.",
    vi: "Cảng đã mở cửa trở lại từ thứ Hai. Thị trưởng nói rằng công việc này tốn bốn triệu euro.",
    zh: "港口自周一起重新开放。市长说，工程耗资四百万欧元。",
  };

  test("are these", () => assert.deepEqual(languages, Object.keys(texts)));
  for (const [language, text] of Object.entries(texts)) {
    test(`${language} is told from the others`, async () => {
      assert.equal((await analyze(text)).language.split("-")[0], language);
    });
  }
});

suite("Markdown", () => {
  const cases = {
    "# no heading": "\\# no heading",
    "> no quotation": "\\> no quotation",
    "- no bullet": "\\- no bullet",
    "1. no number": "1\\. no number",
    "2019) no number": "2019\\) no number",
    "1.5 million": "1.5 million",
    "-5 degrees": "-5 degrees",
    "_a_ and **b**": "\\_a\\_ and \\*\\*b\\*\\*",
    "C:\\_x": "C:\\\\\\_x",
    "a &lt; b & c": "a \\&lt; b & c",
    "[New Delhi] opened": "[New Delhi] opened",
  };
  for (const [text, expected] of Object.entries(cases)) {
    test(text, () => assert.equal(escapeMarkdown(text), expected));
  }
});

suite("errors of loading", () => {
  const failures = {
    NetworkError: `new Error("offline")`,
    OperationError: `new WebAssembly.CompileError("forbidden")`,
  };
  for (const [name, error] of Object.entries(failures)) {
    test(`${name}, and the next create() tries again`, async () => {
      const found = await runFresh(`
        import { Summarizer } from "nutgraf/summarizer";
        const { compile } = WebAssembly;
        WebAssembly.compile = () => Promise.reject(${error});
        const failure = await Summarizer.create().catch((error) => error);
        WebAssembly.compile = compile;
        const summarizer = await Summarizer.create({ type: "tldr" });
        console.log(JSON.stringify([failure instanceof DOMException, failure.name, await summarizer.summarize("It opened.")]));
      `);
      assert.deepEqual(found, [true, name, "It opened."]);
    });
  }
});

suite("installing", () => {
  test("nutgraf/summarizer alone installs nothing", async () => {
    const found = await runFresh(`
      await import("nutgraf/summarizer");
      console.log(JSON.stringify(typeof globalThis.Summarizer));
    `);
    assert.equal(found, "undefined");
  });

  test("nutgraf/summarizer/auto steps in where there is none", async () => {
    const found = await runFresh(`
      import "nutgraf/summarizer/auto";
      import { Summarizer as own } from "nutgraf/summarizer";
      const { writable, enumerable, configurable } = Object.getOwnPropertyDescriptor(globalThis, "Summarizer");
      const summarizer = await Summarizer.create();
      console.log(JSON.stringify([
        Summarizer === own, typeof CreateMonitor, writable, enumerable, configurable,
        (await summarizer.summarize(${JSON.stringify(story)})).split("\\n").length,
      ]));
    `);
    assert.deepEqual(found, [true, "function", true, false, true, 3]);
  });

  const natives = {
    unavailable: true,
    downloadable: false,
    downloading: false,
    available: false,
  };
  for (const [answer, isReplaced] of Object.entries(natives)) {
    test(`one that answers "${answer}" is ${isReplaced ? "replaced" : "left"}`, async () => {
      const found = await runFresh(`
        const native = globalThis.Summarizer = class { static async availability() { return "${answer}"; } };
        await import("nutgraf/summarizer/auto");
        const { installSummarizer } = await import("nutgraf/summarizer");
        console.log(JSON.stringify([globalThis.Summarizer !== native, await installSummarizer()]));
      `);
      assert.deepEqual(found, [isReplaced, isReplaced]);
    });
  }

  test("one that fails to answer is left", async () => {
    const found = await runFresh(`
      const native = globalThis.Summarizer = class { static async availability() { throw new Error("busy"); } };
      await import("nutgraf/summarizer/auto");
      console.log(JSON.stringify(globalThis.Summarizer === native));
    `);
    assert.equal(found, true);
  });
});
