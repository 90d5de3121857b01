import { analyze } from "nutgraf";
for (const t of process.argv.slice(3)) { const a = await analyze(t, {language: process.argv[2]}); console.log(a.mentions.map(m=>`${t.slice(m.start,m.end)} [${m.kind}]`).join(' | ')); }
