"use strict";
/* Keeps what is typed into a reply: at every pause, at leaving, and before a button is obeyed. Where the sign-in has ended it says so, and
   keeps the text as soon as the same person is signed in again. Without this file the buttons do the same. */
(() => {
  const form = document.querySelector("form[data-keep]");
  const said = document.getElementById("kept");
  const out = document.getElementById("signed-out");
  if (!form || !said || !out) return;

  const PAUSE = 500;
  const LOOK_AGAIN = 2000;
  /* What a browser lets a page send after it has been left, in bytes; a longer text is sent all the same while the page stands. */
  const MOST_AFTER_LEAVING = 60000;
  const field = form.elements.text;
  const nameOn = (page) => page.querySelector(".who .name")?.textContent;
  const owner = nameOn(document);
  let kept = field.value;
  let pause = 0;
  let looking = 0;
  let running = Promise.resolve();
  let obeyed = false;
  let locked = false;

  const say = (words) => { if (said.textContent !== words) said.textContent = words; };

  const post = () => {
    const body = new URLSearchParams(new FormData(form)).toString();
    return fetch(form.dataset.keep, {
      method: "POST",
      headers: { "Content-Type": "application/x-www-form-urlencoded", "HX-Request": "true" },
      body,
      keepalive: body.length < MOST_AFTER_LEAVING,
    });
  };

  /* Who is signed in now, or nothing; a new sign-in has a new token, which the forms of this page then send. */
  const whoIsHere = async () => {
    const answer = await fetch("/account");
    if (answer.redirected || !answer.ok) return "";
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const somebody = nameOn(page);
    if (somebody === owner) {
      const token = page.querySelector('input[name="csrf"]').value;
      document.querySelectorAll('input[name="csrf"]').forEach((input) => { input.value = token; });
    }
    return somebody;
  };

  const lookAgain = () => {
    clearTimeout(looking);
    looking = setTimeout(keep, LOOK_AGAIN);
  };

  /* Whether the person who opened this page is signed in; where not, the page says so and looks again. */
  const signedIn = async () => {
    const somebody = await whoIsHere();
    if (locked && somebody === owner) say("You are signed in again.");
    locked = somebody !== owner;
    if (somebody === "") out.setAttribute("role", "alert");
    out.hidden = somebody !== "";
    if (locked) {
      say(somebody === ""
        ? "Not kept yet. Your text stays on this page, and is kept as soon as you are signed in."
        : `Not kept: ${somebody} is signed in here now. Copy your text, or let ${owner} sign in again.`);
      lookAgain();
    }
    return !locked;
  };

  const send = async () => {
    const text = field.value;
    try {
      if (locked && !(await signedIn())) return false;
      if (text === kept) return true;
      let answer = await post();
      if (answer.status === 401 || answer.status === 403) {
        if (!(await signedIn())) return false;
        answer = await post();
      }
      if (!answer.ok) {
        say("Not kept: Signpost could not store it. Copy your text before you leave the page.");
        return false;
      }
      kept = text;
      say("Kept just now.");
      return true;
    } catch {
      say("Not kept: there is no connection to Signpost. It is tried again; leave the page open.");
      lookAgain();
      return false;
    }
  };

  /* One after another, so that an older text never arrives behind a newer one. */
  const keep = () => {
    clearTimeout(pause);
    running = running.then(send);
    return running;
  };

  const leave = () => {
    if (obeyed || field.value === kept) return;
    clearTimeout(pause);
    const text = field.value;
    post().then((answer) => { if (answer.ok) kept = text; }, () => {});
  };

  field.addEventListener("input", () => {
    obeyed = false;
    clearTimeout(pause);
    pause = setTimeout(keep, PAUSE);
  });
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") leave();
    else if (!obeyed) (field.value === kept ? signedIn() : keep()).catch(lookAgain);
  });
  window.addEventListener("pagehide", leave);

  /* No button overtakes the keeping, and none is obeyed where nobody is signed in: the text would be gone. */
  let waiting = false;
  form.addEventListener("submit", async (event) => {
    if (obeyed) return;
    event.preventDefault();
    if (waiting) return;
    waiting = true;
    const stored = await keep();
    waiting = false;
    if (!stored) return;
    obeyed = true;
    /* Not before this event is over: a form is not sent anew while it is asked whether it may be sent. */
    setTimeout(() => form.requestSubmit(event.submitter));
  });
})();
