// React 19 sets properties of elements where they have them, and listens to their events.

import "nutgraf/element";
import { useState } from "react";
import { createRoot } from "react-dom/client";
import { stories } from "./stories.js";

function App() {
  const [name, setName] = useState("mill");
  const [seconds, setSeconds] = useState(0);
  const { title, paragraphs } = stories[name];
  return (
    <main>
      <button
        type="button"
        onClick={() => setName(name === "mill" ? "ferry" : "mill")}
      >
        Another story
      </button>
      <nutgraf-summary
        for="story"
        length="2"
        focus={["Lund"]}
        highlight
        onnutgraf-ready={({ summary }) =>
          setSeconds(summary.stats.readingSeconds)
        }
      >
        <p>{paragraphs[0]}</p>
      </nutgraf-summary>
      <p id="time">{seconds} seconds</p>
      <article id="story">
        <h1>{title}</h1>
        {paragraphs.map((text) => (
          <p key={text}>{text}</p>
        ))}
      </article>
    </main>
  );
}

createRoot(document.getElementById("app")).render(<App />);
