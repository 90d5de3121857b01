import { analyze } from "nutgraf"; import fs from 'fs';
const t=fs.readFileSync(process.argv[2],'utf8'); const a=await analyze(t,{language:'en'});
for (const e of a.entities.filter(e=>!['date','number'].includes(e.kind))) console.log(e.kind.slice(0,5), e.salience.toFixed(2), e.name, '::', [...new Set(e.mentions.map(m=>typeof m==='number'?t.slice(a.mentions[m].start,a.mentions[m].end):t.slice(m.start,m.end)))].join(' | '));
