"use strict";
/* The editor of entries: says whether the words are kept, and lets no button overtake them. Without this file the page works. */
(() => {
  const form = document.querySelector("[data-editor]");
  const kept = document.getElementById("kept");
  if (!form || !kept) return;
  let sending = false;
  let waiting = null;

  let dirty = false;

  form.addEventListener("input", () => { dirty = true; });
  form.addEventListener("htmx:beforeRequest", () => { sending = true; dirty = false; });
  form.addEventListener("htmx:afterRequest", (event) => {
    sending = false;
    kept.textContent = event.detail.successful
      ? "kept just now"
      : "not kept: go on, and press Save before you leave the page";
    if (!event.detail.successful) dirty = true;
    if (waiting) {
      const button = waiting;
      waiting = null;
      form.requestSubmit(button);
    }
  });
  form.addEventListener("submit", (event) => {
    dirty = false;
    if (!sending) return;
    event.preventDefault();
    waiting = event.submitter;
  });

  /* What was typed since the last pause is kept at leaving. */
  const leave = () => {
    if (!dirty) return;
    dirty = false;
    const body = new URLSearchParams(new FormData(form));
    fetch(form.getAttribute("hx-post"), { method: "POST", body, keepalive: body.toString().length < 60000 })
      .then((answer) => { if (!answer.ok) dirty = true; }, () => { dirty = true; });
  };
  document.addEventListener("visibilitychange", () => { if (document.visibilityState === "hidden") leave(); });
  window.addEventListener("pagehide", leave);
})();
