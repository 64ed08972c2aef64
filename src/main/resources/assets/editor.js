"use strict";
/* The editor of entries: says whether the words are kept, and lets no button overtake them. Without this file the page works. */
(() => {
  const form = document.querySelector("[data-editor]");
  const kept = document.getElementById("kept");
  if (!form || !kept) return;
  let sending = false;
  let waiting = null;

  form.addEventListener("htmx:beforeRequest", () => { sending = true; });
  form.addEventListener("htmx:afterRequest", (event) => {
    sending = false;
    kept.textContent = event.detail.successful
      ? "kept just now"
      : "not kept: go on, and press Save before you leave the page";
    if (waiting) {
      const button = waiting;
      waiting = null;
      form.requestSubmit(button);
    }
  });
  form.addEventListener("submit", (event) => {
    if (!sending) return;
    event.preventDefault();
    waiting = event.submitter;
  });
})();
