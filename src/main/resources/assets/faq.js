"use strict";
/* The public search: shows what fits while the words are typed. Without this file the button does the same. */
(() => {
  const form = document.querySelector("form[role=search]");
  const results = document.getElementById("results");
  const count = document.getElementById("count");
  if (!form || !results || !count) return;
  let timer = 0;
  let asked = 0;
  let shown = form.elements.q.value.trim();

  const look = async () => {
    const words = form.elements.q.value.trim();
    if (words === shown) return;
    const turn = ++asked;
    try {
      const answer = await fetch(form.action + "?" + new URLSearchParams(new FormData(form)));
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const found = page.getElementById("results");
      if (!answer.ok || !found || turn !== asked) return;
      results.replaceChildren(...found.childNodes);
      count.textContent = page.getElementById("count").textContent;
      shown = words;
    } catch {
      /* No connection: the button still works, and the browser says why. */
    }
  };

  form.elements.q.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(look, 250);
  });
})();
