// Kleine hulp; zonder script werkt alles ook.
// Een formulier wordt eenmaal verstuurd, hoe vaak er ook geklikt wordt.
for (const formulier of document.querySelectorAll('form[method="post"]')) {
  formulier.addEventListener('submit', (gebeurtenis) => {
    if (formulier.dataset.verstuurd) gebeurtenis.preventDefault();
    formulier.dataset.verstuurd = 'ja';
  });
}
window.addEventListener('pageshow', () => document.querySelectorAll('form[data-verstuurd]').forEach((formulier) => delete formulier.dataset.verstuurd));

// Een bestand mag ook op het vak gesleept worden.
for (const vak of document.querySelectorAll('[data-sleepvak]')) {
  const veld = vak.querySelector('input[type="file"]');
  vak.addEventListener('dragover', (gebeurtenis) => gebeurtenis.preventDefault());
  vak.addEventListener('drop', (gebeurtenis) => {
    gebeurtenis.preventDefault();
    veld.files = gebeurtenis.dataTransfer.files;
    veld.focus();
  });
}

// Het overzicht ververst zichzelf zolang het zichtbaar is en niemand er iets in doet.
const verversing = document.querySelector('[data-ververs]');
if (verversing) {
  setInterval(async () => {
    if (document.hidden || verversing.contains(document.activeElement)) return;
    const antwoord = await fetch(location.href, { headers: { accept: 'text/html' } }).catch(() => undefined);
    if (!antwoord?.ok || antwoord.redirected) return;
    const nieuw = new DOMParser().parseFromString(await antwoord.text(), 'text/html').querySelector('[data-ververs]');
    if (nieuw) verversing.replaceChildren(...nieuw.childNodes);
  }, Number(verversing.dataset.ververs) * 1000);
}
