"use strict";
/* The keys of the staff's pages. A key presses a button or a link that the page has anyway; without this file every page works. */
(() => {
  const heading = document.querySelector("h1[autofocus]");
  if (heading && (!document.activeElement || document.activeElement === document.body)) {
    heading.focus({ preventScroll: true });
  }

  /* Sends the form token with what htmx posts. */
  document.addEventListener("htmx:configRequest", (event) => {
    const token = document.querySelector('input[name="csrf"]');
    if (token) event.detail.headers["X-CSRF"] = token.value;
  });

  document.addEventListener("click", async (event) => {
    const button = event.target.closest("[data-copy]");
    if (!button) return;
    const field = document.getElementById(button.dataset.copy);
    field.select();
    /* At once, for a link leads to another tab in the next moment. */
    let copied = document.execCommand("copy");
    if (!copied) {
      copied = await navigator.clipboard.writeText(field.value).then(() => true, () => false);
    }
    button.textContent = copied ? "Copied" : "Selected: press Ctrl+C";
  });

  /* Undo disappears when the reply has gone. */
  document.querySelectorAll("[data-for]").forEach((button) => {
    const seconds = Number(button.dataset.for);
    if (seconds > 0) setTimeout(() => button.remove(), seconds * 1000);
  });

  const submitOpen = (field) => {
    const form = field.form;
    const scope = field.closest(".menu") || form;
    const button = scope && scope.querySelector("[data-submit]");
    if (form && button) form.requestSubmit(button);
  };

  /* A menu closes when somebody goes on elsewhere. */
  document.addEventListener("click", (event) => {
    document.querySelectorAll("details.drop[open]").forEach((menu) => {
      if (!menu.contains(event.target)) menu.open = false;
    });
  });

  /* A piece of the page was asked for, and nobody is signed in any more. */
  document.addEventListener("htmx:responseError", (event) => {
    if (event.detail.xhr.status !== 401) return;
    const out = document.getElementById("signed-out");
    out.setAttribute("role", "alert");
    out.hidden = false;
  });

  const open = document.querySelector('.aside [aria-current="true"]');
  if (open) open.scrollIntoView({ block: "nearest" });

  const typing = (target) =>
    target.isContentEditable || /^(TEXTAREA|SELECT)$/.test(target.tagName) ||
    (target.tagName === "INPUT" && !/^(checkbox|radio|button|submit)$/.test(target.type));

  /* What these keys are is written in one table, DeskKey; every other key presses the button that names it. */
  const keys = JSON.parse(document.body.dataset.map);
  const items = () => [...document.querySelectorAll("[data-item]")];
  const current = () => items().find((item) => item.contains(document.activeElement));
  let going = false;

  const move = (step) => {
    const all = items();
    if (!all.length) return false;
    const at = all.indexOf(current());
    const next = all[Math.min(Math.max(at + step, 0), all.length - 1)];
    next.querySelector("[data-open]").focus();
    next.scrollIntoView({ block: "nearest" });
    return true;
  };

  const press = (element) => {
    if (element.tagName === "SUMMARY") {
      const details = element.parentElement;
      details.open = !details.open;
      const first = details.open && details.querySelector('textarea, button, input:not([type="hidden"])');
      (first || element).focus();
    } else if (element.type === "checkbox") {
      element.focus();
      element.click();
    } else if (element.tagName === "INPUT") {
      element.focus();
    } else {
      element.click();
    }
  };

  const choice = (key) => {
    const open = document.activeElement && document.activeElement.closest("details[open]");
    return open && open.querySelector(`[data-choice="${CSS.escape(key)}"]`);
  };

  /* A menu that is open around the cursor closes, and the cursor goes back to what opened it. */
  const close = () => {
    const form = document.activeElement && document.activeElement.closest(".menu");
    const menu = form && form.closest("details[open]");
    if (!menu) return false;
    menu.open = false;
    menu.querySelector("summary").focus();
    return true;
  };

  const select = () => {
    const item = current();
    const box = item && item.querySelector('input[type="checkbox"]');
    if (box) box.checked = !box.checked;
    return Boolean(box);
  };

  const act = (key) => {
    if (going) {
      going = false;
      const place = Object.hasOwn(keys.places, key) && keys.places[key];
      if (place) window.location.assign(place);
      return Boolean(place);
    }
    if (key === keys.go) { going = true; setTimeout(() => { going = false; }, 1500); return true; }
    if (key === keys.next && move(1)) return true;
    if (key === keys.previous && move(-1)) return true;
    if (key === keys.select) return select();
    if (key === keys.close && close()) return true;
    const chosen = choice(key);
    const own = document.activeElement.closest("details[open][data-own-keys]");
    if (own && !chosen && key !== own.dataset.ownKeys && key !== keys.help) return false;
    const element = chosen || document.querySelector(`[data-key="${CSS.escape(key)}"]`);
    if (element) press(element);
    return Boolean(element);
  };

  document.addEventListener("keydown", (event) => {
    if (event.isComposing || event.repeat || event.defaultPrevented) return;
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && typing(event.target)) {
      event.preventDefault();
      submitOpen(event.target);
      return;
    }
    if (event.ctrlKey || event.altKey || event.metaKey || document.body.dataset.keys !== "on") return;
    if (typing(event.target)) {
      if (event.key === keys.close && !close()) event.target.blur();
      return;
    }
    if (event.key === "Enter" || event.key === " " || event.key === "Tab") return;
    if (act(event.key)) event.preventDefault();
  });
})();
